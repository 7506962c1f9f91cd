using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Authorization;

/// <summary>
/// What the policies of a principal are made from besides itself: the account's own managed policies, as they are in a snapshot. Two are
/// equal when they are the very same objects, which a changed policy is not.
/// </summary>
internal sealed class PolicySources : IEquatable<PolicySources>
{
    /// <summary>Nothing.</summary>
    public static readonly PolicySources None = new([]);

    private readonly ImmutableArray<object?> _entities;

    private PolicySources(ImmutableArray<object?> entities) => _entities = entities;

    /// <summary>What a principal's policies come from in a snapshot.</summary>
    public static PolicySources Of(IPrincipalEntity entity, Account account)
    {
        var arns = entity.PermissionsBoundaryArn is { } boundary ? entity.AttachedPolicyArns.Add(boundary) : entity.AttachedPolicyArns;
        return new([.. arns.Select(arn => PolicyLookup.FindOwn(account, arn))]);
    }

    /// <inheritdoc/>
    public bool Equals(PolicySources? other) =>
        other is not null && _entities.AsSpan().SequenceEqual(other._entities.AsSpan(), ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicySources);

    /// <inheritdoc/>
    public override int GetHashCode() => _entities.Length;
}
