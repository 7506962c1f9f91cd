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
    internal Account With(ManagedPolicy policy) => With([policy]);

    /// <summary>The account with managed policies put, of different names.</summary>
    internal Account With(ImmutableArray<ManagedPolicy> policies) =>
        (this with { Policies = Policies.With(policies, policy => policy.PolicyName), SharedPoliciesStamp = new() })
        .Noting(policies.Select(policy => new EntityChange(EntityKind.ManagedPolicy, Key(policy.PolicyName), policy)));

    /// <summary>The account without a managed policy.</summary>
    internal Account Without(ManagedPolicy policy) =>
        (this with { Policies = Policies.Without(policy.PolicyName), SharedPoliciesStamp = new() })
        .Noting(EntityKind.ManagedPolicy, Key(policy.PolicyName), null);

    /// <summary>To how many users, groups and roles a managed policy is attached.</summary>
    internal int AttachmentCount(string policyArn) => Attachments.GetValueOrDefault(policyArn, PolicyHolders.None).Count;

    /// <summary>How many users and roles a managed policy bounds.</summary>
    internal int BoundaryCount(string policyArn) => Boundaries.GetValueOrDefault(policyArn, PolicyHolders.None).Count;

    // What becomes of each when entities are put.
    private static IEnumerable<(T? Before, T? After)> Put<T>(EntityMap<T> before, ImmutableArray<T> owners)
        where T : class, IPolicyOwner => owners.Select(owner => (before.Find(owner.Name), (T?)owner));

    private Account IndexingPolicies<T>(IEnumerable<(T? Before, T? After)> changes)
        where T : class, IPolicyOwner
    {
        var (attachments, boundaries) = (Attachments.ToBuilder(), Boundaries.ToBuilder());
        foreach (var (before, after) in changes)
        {
            PolicyIndex.Update(attachments, (before, before?.AttachedPolicyArns ?? []), (after, after?.AttachedPolicyArns ?? []));
            PolicyIndex.Update(boundaries, (before, BoundaryOf(before)), (after, BoundaryOf(after)));
        }

        return this with { Attachments = attachments.ToImmutable(), Boundaries = boundaries.ToImmutable() };
    }

    private static ImmutableArray<string> BoundaryOf(IPolicyOwner? owner) => PolicyIndex.OfBoundary((owner as IPrincipalEntity)?.PermissionsBoundaryArn);
}
