using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>The reports of an account.</summary>
internal static class AccessReports
{
    /// <summary>How many reports an account keeps; the oldest make room.</summary>
    public const int Most = 1000;

    /// <summary>The state of a report that was made. None is ever in progress: what it tells is known when it is asked for.</summary>
    public const string Completed = "COMPLETED";

    /// <summary>The state of a report on what is gone.</summary>
    public const string Failed = "FAILED";

    // AWS documents none.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The report of a job, for whoever asked for it.</summary>
    public static Result<AccessReport> Find(Account account, OperationContext context, string jobId) =>
        account.AccessReports.TryGetValue(jobId, out var report) && report.RequesterId == context.Caller.UserId && report.CreateDate > context.Now - Lifetime
            ? report
            : AccessReportErrors.NoSuchJob(jobId);

    /// <summary>What a report is about, or what it tells instead when that is gone.</summary>
    public static Result<AccessSubject> SubjectOf(Account account, OperationContext context, AccessReport report) =>
        AccessSubject.Find(account, context, report.Arn).Then<AccessSubject>(subject => subject.UniqueId == report.SubjectId
            ? subject
            : IamErrors.NoSuchEntity($"What was {report.Arn} when the report was asked for is gone."));

    /// <summary>The account without reports that are too old, and with room for one more.</summary>
    public static Account MakeRoom(Account account, DateTimeOffset now) => account.AccessReports.Values
        .OrderByDescending(report => report.CreateDate)
        .Where((report, index) => index >= Most - 1 || report.CreateDate <= now - Lifetime)
        .Aggregate(account, (remaining, report) => remaining.Without(report));
}
