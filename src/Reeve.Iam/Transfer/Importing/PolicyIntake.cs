using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;
using Reeve.Policy;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Takes managed policies in. Those of AWS's are here already, or cannot be.</summary>
internal static class PolicyIntake
{
    private const string Kind = "policy";

    /// <summary>The account's own policies.</summary>
    public static ImmutableArray<ManagedPolicy> Take(ManagedPolicyDetail[] policies, string accountId, Intake intake) =>
    [
        .. policies
            .Where(policy => !IsOfAws(policy.Arn) && intake.Accepts(Kind, policy.PolicyName, 128, policy.Path, TextPattern.PolicyPath))
            .Select(policy => Take(policy, accountId, intake))
            .OfType<ManagedPolicy>(),
    ];

    private static bool IsOfAws(string arn) => arn.Split(':', 6) is [_, _, _, _, "aws", _];

    private static ManagedPolicy? Take(ManagedPolicyDetail policy, string accountId, Intake intake)
    {
        var versions = TakeVersions(policy, intake);
        if (versions.All(version => version.VersionId != policy.DefaultVersionId))
        {
            intake.Findings.LeaveOut(Kind, policy.PolicyName, "Its default version cannot be carried, so it is not, and is attached to nothing.");
            return null;
        }

        var created = intake.DateOf(policy.CreateDate);
        return new()
        {
            Arn = Arns.Policy(accountId, policy.Path, policy.PolicyName),
            PolicyId = intake.Ids.Take(null, static source => source.NewPolicyId()),
            PolicyName = policy.PolicyName,
            Path = policy.Path,
            Description = policy.Description is { Length: <= 1000 } description ? description : null,
            CreateDate = created,
            UpdateDate = policy.UpdateDate is { } updated ? intake.DateOf(updated) : created,
            DefaultVersionId = policy.DefaultVersionId,
            LastVersion = NumberOf(versions[0].VersionId),
            Versions = versions,
            Tags = intake.TakeTags(Kind, policy.PolicyName, policy.Tags, TagKeyOrder.Exact),
        };
    }

    private static ImmutableArray<ManagedPolicyVersion> TakeVersions(ManagedPolicyDetail policy, Intake intake)
    {
        var versions = new SortedDictionary<int, ManagedPolicyVersion>();
        foreach (var version in (policy.PolicyVersionList ?? []).OfType<PolicyVersionDetail>())
        {
            var number = NumberOf(version.VersionId);
            if (number == 0)
            {
                intake.Findings.LeaveOut(Kind, policy.PolicyName, $"Its version {version.VersionId} is not numbered as IAM's are.");
            }
            else if (intake.TakeDocument(
                Kind, policy.PolicyName, $"Its version {version.VersionId}", version.Document, PolicyKind.Identity) is { } document)
            {
                versions[number] = new(version.VersionId, intake.DateOf(version.CreateDate), document);
            }
        }

        return [.. versions.Values.Reverse()];
    }

    // v1 and up; 0 for what is no such id.
    private static int NumberOf(string versionId) =>
        versionId.StartsWith('v') && int.TryParse(versionId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && versionId == string.Create(CultureInfo.InvariantCulture, $"v{number}") ? number : 0;
}
