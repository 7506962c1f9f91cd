using System.Runtime.CompilerServices;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Sessions;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>The compiled policies of users and roles. They are made once per entity as it is in a snapshot: a changed entity is another object.</summary>
internal sealed class CallerPolicies
{
    // Compiled programs are shared by content between entities, accounts and revisions.
    private static readonly PolicyCache Programs = new(capacity: 50_000);
    private static readonly ConditionalWeakTable<IPrincipalEntity, CallerPolicies> ByEntity = [];
    private static readonly CallerPolicies None = new(PolicySet.Empty, null);

    // What the root may do, as far as a session that it made for somebody else is concerned: such a session is no root.
    private static readonly CallerPolicies All = new(
        PolicySet.Indexed(
        [
            Applied("root", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", PolicyKind.Identity),
        ]),
        null);

    private CallerPolicies(PolicySet identity, PolicySet? boundaries)
    {
        Identity = identity;
        Boundaries = boundaries;
    }

    /// <summary>The identity policies, inline and attached.</summary>
    public PolicySet Identity { get; }

    /// <summary>The permissions boundary, or null for none.</summary>
    public PolicySet? Boundaries { get; }

    /// <summary>What the session was limited to when it was made, or null for none.</summary>
    public PolicySet? Session { get; private init; }

    /// <summary>The policies of a caller.</summary>
    public static CallerPolicies Of(Caller caller, IAwsManagedPolicies managed)
    {
        var own = caller switch
        {
            Caller.IamUser { Entity: var user } => OfEntity(user, managed),
            Caller.RoleSession { Entity: var role } => OfEntity(role, managed),
            Caller.FederatedUser { Issuer: { } issuer } => OfEntity(issuer, managed),
            Caller.FederatedUser => All,
            _ => None,
        };
        return caller.Session is { HasPolicies: true } session
            ? new CallerPolicies(own.Identity, own.Boundaries) { Session = Limits(session, managed) }
            : own;
    }

    /// <summary>A policy that takes part in decisions, compiled once for all that have the same document.</summary>
    public static AppliedPolicy Applied(string name, string document, PolicyKind kind) => new(name, Programs.GetOrCompile(document, kind));

    /// <summary>The policies of a user or role.</summary>
    public static CallerPolicies OfEntity(IPrincipalEntity entity, IAwsManagedPolicies managed) =>
        ByEntity.TryGetValue(entity, out var policies) ? policies : ByEntity.GetValue(entity, made => Make(made, managed));

    // Inline and managed together: what either allows, and neither denies. They are asked as they are now, so nothing is kept.
    private static PolicySet Limits(Session session, IAwsManagedPolicies managed)
    {
        var limits = session.PolicyArns.Select(arn => Managed(arn, PolicyKind.Session, managed));
        return session.Policy is { } document ? [.. limits, Applied("session", document, PolicyKind.Session)] : [.. limits];
    }

    private static CallerPolicies Make(IPrincipalEntity entity, IAwsManagedPolicies managed) => new(
        PolicySet.Indexed(
        [
            .. entity.InlinePolicies.Select(policy => Applied(PolicyNames.Inline(entity, policy), policy.Document.Text, PolicyKind.Identity)),
            .. entity.AttachedPolicyArns.Select(arn => Managed(arn, PolicyKind.Identity, managed)),
        ]),
        entity.PermissionsBoundaryArn is { } boundary ? PolicySet.Indexed([Managed(boundary, PolicyKind.Boundary, managed)]) : null);

    // A policy whose document is not known compiles to one that refuses everything: it may have held a deny.
    private static AppliedPolicy Managed(string arn, PolicyKind kind, IAwsManagedPolicies managed) =>
        Applied(arn, managed.Find(arn) is { } policy ? managed.FindDocument(arn, policy.DefaultVersionId) ?? "" : "", kind);
}
