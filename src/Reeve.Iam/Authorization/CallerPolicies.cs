using System.Runtime.CompilerServices;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>
/// The compiled policies of users, groups and roles, made once per entity as it is in a snapshot: a changed entity is another object. They
/// hold until one of the groups or managed policies that they were made from is another one.
/// </summary>
internal sealed class CallerPolicies
{
    private static readonly ConditionalWeakTable<IPolicyOwner, CallerPolicies> ByEntity = [];
    private static readonly CallerPolicies None = new(PolicySources.None, PolicySet.Empty, null);

    // What the root may do, as far as a session that it made for somebody else is concerned: such a session is no root.
    private static readonly CallerPolicies All = new(
        PolicySources.None,
        PolicySet.Indexed(
        [
            AppliedPolicies.Of(
                "root", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", PolicyKind.Identity),
        ]),
        null);

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

    /// <summary>What the session was limited to when it was made, or null for none.</summary>
    public PolicySet? Session { get; private init; }

    /// <summary>The policies of a caller, in a snapshot of the account that it is of.</summary>
    public static CallerPolicies Of(Caller caller, Account account, IAwsManagedPolicies managed)
    {
        var own = caller switch
        {
            Caller.IamUser { Entity: var user } => OfEntity(user, account, managed),
            Caller.RoleSession { Entity: var role } => OfEntity(role, account, managed),
            Caller.FederatedUser { Issuer: { } issuer } => OfEntity(issuer, account, managed),
            Caller.FederatedUser => All,
            _ => None,
        };
        return caller.Session is { HasPolicies: true } session
            ? new CallerPolicies(own._sources, own.Identity, own.Boundaries) { Session = Limits(session, account, managed) }
            : own;
    }

    /// <summary>The policies of a user, group or role of the account.</summary>
    public static CallerPolicies OfEntity(IPolicyOwner entity, Account account, IAwsManagedPolicies managed)
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

    // Inline and managed together: what either allows, and neither denies. They are asked as they are now, so nothing is kept.
    private static PolicySet Limits(Session session, Account account, IAwsManagedPolicies managed)
    {
        var limits = session.PolicyArns.Select(arn => AppliedPolicies.Managed(arn, PolicyKind.Session, account, managed));
        return session.Policy is { } document
            ? [.. limits, AppliedPolicies.Of("session", document, PolicyKind.Session)]
            : [.. limits];
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
