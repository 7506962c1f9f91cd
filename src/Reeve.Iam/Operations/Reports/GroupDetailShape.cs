using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;

namespace Reeve.Iam.Operations.Reports;

/// <summary>A group with its policies; its users know that they are in it.</summary>
internal sealed record GroupDetailShape
{
    public required string Path { get; init; }

    public required string GroupName { get; init; }

    public required string GroupId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Default, not empty, where there is none.</summary>
    public ImmutableArray<PolicyDetailShape> GroupPolicyList { get; init; }

    public required ImmutableArray<AttachedPolicyShape> AttachedManagedPolicies { get; init; }

    /// <summary>The shape of a group.</summary>
    public static GroupDetailShape Of(string accountId, Group group) => new()
    {
        Path = group.Path,
        GroupName = group.Name,
        GroupId = group.UniqueId,
        Arn = Arns.Group(accountId, group.Path, group.Name),
        CreateDate = group.CreateDate,
        GroupPolicyList = PolicyDetailShape.Of(group),
        AttachedManagedPolicies = [.. group.AttachedPolicyArns.Select(AttachedPolicyShape.Of)],
    };
}
