using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <content>The managed policies of the account's own.</content>
public sealed partial record Account
{
    /// <summary>The managed policies of the account's own, by name: a name is of one policy whatever its path.</summary>
    public EntityMap<ManagedPolicy> Policies { get; init; } = EntityMaps.Empty<ManagedPolicy>();

    /// <summary>Who each managed policy is attached to, by ARN; those of nobody are absent.</summary>
    public ImmutableDictionary<string, PolicyHolders> Attachments { get; init; } = PolicyIndex.Empty;

    /// <summary>Whom each managed policy bounds, by ARN; those that bound nobody are absent.</summary>
    public ImmutableDictionary<string, PolicyHolders> Boundaries { get; init; } = PolicyIndex.Empty;

    /// <summary>
    /// Another object whenever what several principals share has changed: a managed policy, a group. What is kept of the policies of a
    /// principal holds as long as this is the same one; it is an object, not a number, because two states may follow one.
    /// </summary>
    internal object SharedPoliciesStamp { get; init; } = new();

    /// <summary>The account with a managed policy put.</summary>
    internal Account With(ManagedPolicy policy) =>
        (this with { Policies = Policies.With(policy.PolicyName, policy), SharedPoliciesStamp = new() })
        .Noting(EntityKind.ManagedPolicy, Key(policy.PolicyName), policy);

    /// <summary>The account without a managed policy.</summary>
    internal Account Without(ManagedPolicy policy) =>
        (this with { Policies = Policies.Without(policy.PolicyName), SharedPoliciesStamp = new() })
        .Noting(EntityKind.ManagedPolicy, Key(policy.PolicyName), null);

    /// <summary>To how many users, groups and roles a managed policy is attached.</summary>
    internal int AttachmentCount(string policyArn) => Attachments.GetValueOrDefault(policyArn, PolicyHolders.None).Count;

    /// <summary>How many users and roles a managed policy bounds.</summary>
    internal int BoundaryCount(string policyArn) => Boundaries.GetValueOrDefault(policyArn, PolicyHolders.None).Count;

    private Account IndexingPolicies(IPolicyOwner? before, IPolicyOwner? after) => this with
    {
        Attachments = PolicyIndex.Update(Attachments, (before, before?.AttachedPolicyArns ?? []), (after, after?.AttachedPolicyArns ?? [])),
        Boundaries = PolicyIndex.Update(Boundaries, (before, BoundaryOf(before)), (after, BoundaryOf(after))),
    };

    private static ImmutableArray<string> BoundaryOf(IPolicyOwner? owner) => PolicyIndex.OfBoundary((owner as IPrincipalEntity)?.PermissionsBoundaryArn);
}
