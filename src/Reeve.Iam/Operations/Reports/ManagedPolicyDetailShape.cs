using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>A managed policy with its versions and their documents; description and tags are not in it.</summary>
internal sealed record ManagedPolicyDetailShape
{
    // AWS's policies have had up to hundreds of versions; of those it tells as many as a policy of the account's own may have.
    private const int MostVersions = 5;

    public required string PolicyName { get; init; }

    public required string PolicyId { get; init; }

    public required string Arn { get; init; }

    public required string Path { get; init; }

    public required string DefaultVersionId { get; init; }

    public required int AttachmentCount { get; init; }

    public required int PermissionsBoundaryUsageCount { get; init; }

    public required bool IsAttachable { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public required ImmutableArray<PolicyVersionShape> PolicyVersionList { get; init; }

    /// <summary>The shape of a policy.</summary>
    public static ManagedPolicyDetailShape Of(Account account, IManagedPolicy policy, OperationContext context)
    {
        var basic = PolicyShape.Basic(account, policy);
        return new()
        {
            PolicyName = basic.PolicyName,
            PolicyId = basic.PolicyId,
            Arn = basic.Arn,
            Path = basic.Path,
            DefaultVersionId = basic.DefaultVersionId,
            AttachmentCount = basic.AttachmentCount,
            PermissionsBoundaryUsageCount = basic.PermissionsBoundaryUsageCount,
            IsAttachable = basic.IsAttachable,
            CreateDate = basic.CreateDate,
            UpdateDate = basic.UpdateDate,
            PolicyVersionList =
            [
                .. VersionsOf(policy).Select(version => PolicyVersionShape.Basic(policy, version) with
                {
                    Document = PolicyLookup.FindDocument(policy, version.VersionId, context.AwsManagedPolicies),
                }),
            ],
        };
    }

    /// <summary>The versions that are told, newest first: the one in effect is always among them.</summary>
    public static IEnumerable<IPolicyVersion> VersionsOf(IManagedPolicy policy) =>
        policy.Versions.Where((version, index) => index < MostVersions || version.VersionId == policy.DefaultVersionId);
}
