using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The policies that live in one user, group or role. Their names tell case apart.</summary>
internal static class InlinePolicies
{
    /// <summary>One policy.</summary>
    public static Result<InlinePolicy> Get(PolicyHolder holder, IPolicyOwner entity, string policyName)
    {
        var found = entity.InlinePolicies.FirstOrDefault(policy => policy.Name == policyName);
        return found is null ? IamErrors.NoSuchEntity($"{holder.Word} policy", policyName) : found;
    }

    /// <summary>An entity's policies after one is put, in place of the one of that name if any.</summary>
    /// <param name="holder">What the entity is.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="askedName">The entity's name as the caller spells it.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="quotas">What the account may hold.</param>
    public static Result<ImmutableArray<InlinePolicy>> Put(
        PolicyHolder holder, IPolicyOwner entity, string askedName, InlinePolicy policy, AccountQuotas quotas)
    {
        if (PolicyDocuments.FindFault(policy.Document, PolicyKind.Identity) is { } fault)
        {
            return fault;
        }

        var others = Without(entity, policy.Name);
        var limit = holder.InlinePolicySize(quotas);
        if (PolicyDocuments.SizeOf(policy.Document) + others.Sum(other => PolicyDocuments.SizeOf(other.Document)) > limit)
        {
            return PolicyErrors.InlineTooLarge(holder, askedName, limit);
        }

        return others.Add(policy).Sort(static (left, right) => NameOrder.Instance.Compare(left.Name, right.Name));
    }

    /// <summary>An entity's policies after one is removed.</summary>
    public static Result<ImmutableArray<InlinePolicy>> Remove(PolicyHolder holder, IPolicyOwner entity, string policyName) =>
        Get(holder, entity, policyName).Map(_ => Without(entity, policyName));

    /// <summary>The list of the names of an entity's policies.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="operation">The operation that lists.</param>
    public static PagedList<string> NamesOf(IPolicyOwner entity, string operation) => PagedList.Sorted(
        PagedList.Identity(operation, entity.UniqueId), entity.InlinePolicies.Select(policy => policy.Name), name => name, NameOrder.Instance);

    private static ImmutableArray<InlinePolicy> Without(IPolicyOwner entity, string policyName) =>
        entity.InlinePolicies.RemoveAll(policy => policy.Name == policyName);
}
