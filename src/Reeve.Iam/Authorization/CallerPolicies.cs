using System.Runtime.CompilerServices;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>
/// The compiled policies of users, groups and roles, made once per entity as it is in a snapshot: a changed entity is another object. They hold
/// until one of the groups or managed policies that they were made from is another one.
/// </summary>
internal sealed class CallerPolicies
{
    private static readonly ConditionalWeakTable<IPolicyOwner, CallerPolicies> ByEntity = [];
    private static readonly CallerPolicies None = new(PolicySources.None, PolicySet.Empty, null);

    private readonly PolicySources _sources;
    private object? _confirmedFor;

    private CallerPolicies(PolicySources sources, PolicySet identity, PolicySet? boundaries)
    {
        _sources = sources;
        Identity = identity;
        Boundaries = boundaries;
    }

    /// <summary>The identity policies, inline and attached; a user has those of its groups too.</summary>
    public PolicySet Identity { get; }

    /// <summary>The permissions boundary, or null for none.</summary>
    public PolicySet? Boundaries { get; }

    /// <summary>The policies of a caller.</summary>
    public static CallerPolicies Of(Caller caller, Account account, IAwsManagedPolicies managed) =>
        caller is Caller.IamUser { Entity: var user } ? Of(user, account, managed) : None;

    /// <summary>The policies of a user, group or role of the account.</summary>
    public static CallerPolicies Of(IPolicyOwner entity, Account account, IAwsManagedPolicies managed)
    {
        var found = ByEntity.TryGetValue(entity, out var known);
        if (found && ReferenceEquals(Volatile.Read(ref known!._confirmedFor), account.SharedPoliciesStamp)) // not null: it was found
        {
            return known;
        }

        var sources = PolicySources.Of(entity, account);
        if (!found || !known!._sources.Equals(sources)) // not null: it was found
        {
            known = Make(sources, entity, account, managed);
            ByEntity.AddOrUpdate(entity, known);
        }

        Volatile.Write(ref known._confirmedFor, account.SharedPoliciesStamp);
        return known;
    }

    private static CallerPolicies Make(PolicySources sources, IPolicyOwner entity, Account account, IAwsManagedPolicies managed) => new(
        sources,
        PolicySet.Indexed(
        [
            .. sources.Owners.SelectMany(owner => owner.InlinePolicies, AppliedPolicies.Inline),
            .. sources.Owners.SelectMany(owner => owner.AttachedPolicyArns)
                .Distinct(StringComparer.Ordinal)
                .Select(arn => AppliedPolicies.Managed(arn, PolicyKind.Identity, account, managed)),
        ]),
        entity is IPrincipalEntity { PermissionsBoundaryArn: { } boundary }
            ? PolicySet.Indexed([AppliedPolicies.Managed(boundary, PolicyKind.Boundary, account, managed)])
            : null);
}
