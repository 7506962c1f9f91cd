using Reeve.Iam.Transfer;

namespace Reeve.Server.Operator;

/// <summary>What <c>POST /operator/v1/accounts/{id}/import</c> answers.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Carried">What was carried.</param>
/// <param name="RewrittenDocuments">In how many documents ids were replaced by those that are here.</param>
/// <param name="Findings">What could not be carried, and what is good to know.</param>
/// <param name="FileAccountId">The account that the file is of, or null where nothing in it tells.</param>
public sealed record ImportAnswer(
    string AccountId,
    bool DryRun,
    CarriedEntities Carried,
    int RewrittenDocuments,
    ImportFindingAnswer[] Findings,
    string? FileAccountId = null)
{
    /// <summary>The answer that tells a report.</summary>
    internal static ImportAnswer Of(ImportReport report) => new(
        report.AccountId,
        report.IsDryRun,
        new(
            report.Carried.Users,
            report.Carried.Groups,
            report.Carried.Roles,
            report.Carried.ServiceLinkedRoles,
            report.Carried.Policies,
            report.Carried.InstanceProfiles),
        report.RewrittenDocuments,
        [.. report.Findings.Select(finding => new ImportFindingAnswer(finding.Kind, finding.Name, finding.IsLeftOut, finding.Sentence))],
        report.FileAccountId);
}
