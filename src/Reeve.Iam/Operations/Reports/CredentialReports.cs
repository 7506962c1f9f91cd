using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.Reports;

/// <summary>The states and errors of credential reports.</summary>
internal static class CredentialReports
{
    /// <summary>A report that is younger is given out again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    /// <summary>There is no report: none was asked for.</summary>
    public static IamError NotPresent() => new("ReportNotPresent", 410, "");

    /// <summary>The report is too old.</summary>
    public static IamError Expired() => new("ReportExpired", 410, "The credential report has expired. Generate another one.");

    /// <summary>The report is being made.</summary>
    public static IamError InProgress() => new("ReportInProgress", 404, "The credential report is still being generated.");

    /// <summary>Whether a report is too old to be given out.</summary>
    public static bool IsExpired(CredentialReport report, DateTimeOffset now) => report.GeneratedTime + Lifetime <= now;
}
