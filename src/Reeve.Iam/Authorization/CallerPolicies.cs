using System.Runtime.CompilerServices;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>The compiled policies of users and roles. They are made once per entity as it is in a snapshot: a changed entity is another object.</summary>
internal sealed class CallerPolicies
{
    // Compiled programs are shared by content between entities, accounts and revisions.
    private static readonly PolicyCache Programs = new(capacity: 50_000);
    private static readonly ConditionalWeakTable<IPrincipalEntity, CallerPolicies> ByEntity = [];
    private static readonly CallerPolicies None = new(PolicySet.Empty, null);

    private CallerPolicies(PolicySet identity, PolicySet? boundaries)
    {
        Identity = identity;
        Boundaries = boundaries;
    }

    /// <summary>The identity policies, inline and attached.</summary>
    public PolicySet Identity { get; }

    /// <summary>The permissions boundary, or null for none.</summary>
    public PolicySet? Boundaries { get; }

    /// <summary>The policies of a caller.</summary>
    public static CallerPolicies Of(Caller caller, IAwsManagedPolicies managed) =>
        caller is Caller.IamUser { Entity: var user } ? Of(user, managed) : None;

    /// <summary>The policies of a user or role.</summary>
    public static CallerPolicies Of(IPrincipalEntity entity, IAwsManagedPolicies managed) =>
        ByEntity.TryGetValue(entity, out var policies) ? policies : ByEntity.GetValue(entity, made => Make(made, managed));

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

    private static AppliedPolicy Applied(string name, string document, PolicyKind kind) => new(name, Programs.GetOrCompile(document, kind));
}
