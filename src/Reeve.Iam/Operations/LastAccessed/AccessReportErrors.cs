using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>The refusals that concern reports on last accesses. The texts are ours: AWS's are not known.</summary>
internal static class AccessReportErrors
{
    /// <summary>The ARN is of nothing that a report can be about.</summary>
    public static IamError InvalidArn(string arn) => IamErrors.InvalidInput($"ARN {arn} is not valid.");

    /// <summary>There is no such job, or it is another caller's, which answers do not tell apart.</summary>
    public static IamError NoSuchJob(string jobId) => IamErrors.NoSuchEntity($"The report with job id {jobId} cannot be found.");

    /// <summary>There are no organizations here to report on.</summary>
    public static IamError NoOrganization(string accountId) =>
        IamErrors.NoSuchEntity($"The account {accountId} is in no organization: there are none in Reeve. Ask for the report of a user, role or policy.");
}
