using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Authorization;

/// <summary>
/// What the policies of a user, group or role are made from: itself, a user's groups, and the account's own managed policies, as they are in a snapshot.
/// Two are equal when all of that is the very same objects, which what has changed is not.
/// </summary>
internal sealed class PolicySources : IEquatable<PolicySources>
{
    /// <summary>Nothing.</summary>
    public static readonly PolicySources None = new([], []);

    private readonly ImmutableArray<ManagedPolicy?> _managed;

    private PolicySources(ImmutableArray<IPolicyOwner> owners, ImmutableArray<ManagedPolicy?> managed)
    {
        Owners = owners;
        _managed = managed;
    }

    /// <summary>Itself, and then its groups: all whose permissions policies it has.</summary>
    public ImmutableArray<IPolicyOwner> Owners { get; }

    /// <summary>What the policies of a user, group or role come from in a snapshot.</summary>
    public static PolicySources Of(IPolicyOwner entity, Account account)
    {
        ImmutableArray<IPolicyOwner> owners = [entity, .. entity is User user ? account.GroupsOf(user) : []];
        var arns = owners.SelectMany(owner => owner.AttachedPolicyArns);
        if (entity is IPrincipalEntity { PermissionsBoundaryArn: { } boundary })
        {
            arns = arns.Append(boundary);
        }

        return new(owners, [.. arns.Select(arn => PolicyLookup.FindOwn(account, arn))]);
    }

    /// <inheritdoc/>
    public bool Equals(PolicySources? other) => other is not null && AreSame(Owners, other.Owners) && AreSame(_managed, other._managed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicySources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owners.Length, _managed.Length);

    private static bool AreSame<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : class? => left.SequenceEqual(right, static (one, other) => ReferenceEquals(one, other));
}
