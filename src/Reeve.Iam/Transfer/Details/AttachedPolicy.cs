using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Transfer.Details;

/// <summary>A managed policy that is attached to something.</summary>
internal sealed record AttachedPolicy
{
    public string? PolicyName { get; init; }

    public required string PolicyArn { get; init; }

    /// <summary>What is attached to an entity.</summary>
    public static AttachedPolicy[] Of(IPolicyOwner owner) =>
        [.. owner.AttachedPolicyArns.Select(arn => new AttachedPolicy { PolicyName = PolicyArns.NameOf(arn), PolicyArn = arn })];
}
