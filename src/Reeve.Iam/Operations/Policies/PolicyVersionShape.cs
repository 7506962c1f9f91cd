using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Policies;

/// <summary>A version of a managed policy.</summary>
internal sealed record PolicyVersionShape
{
    /// <summary>The document, in GetPolicyVersion only.</summary>
    public PolicyText? Document { get; init; }

    public required string VersionId { get; init; }

    public required bool IsDefaultVersion { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>A version without its document.</summary>
    public static PolicyVersionShape Basic(IManagedPolicy policy, IPolicyVersion version) => new()
    {
        VersionId = version.VersionId,
        IsDefaultVersion = version.VersionId == policy.DefaultVersionId,
        CreateDate = version.CreateDate,
    };
}
