using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The managed policies that are attached to users, groups and roles.</summary>
internal static class Attachments
{
    /// <summary>The ARNs attached to an entity after one more is: the same when it was already.</summary>
    public static Result<ImmutableArray<string>> Attach(
        PolicyHolder holder, IPolicyOwner entity, string policyArn, Account account, OperationContext context)
    {
        if (!PolicyArns.IsWellFormed(policyArn))
        {
            return PolicyErrors.InvalidArn(policyArn);
        }

        if (PolicyLookup.Find(account, context, policyArn) is not { } policy)
        {
            return PolicyErrors.NotAttachable(policyArn);
        }

        if (!policy.IsAttachable)
        {
            return IamErrors.PolicyNotAttachable(holder.Noun);
        }

        var attached = entity.AttachedPolicyArns;
        if (attached.Contains(policy.Arn))
        {
            return attached;
        }

        var quota = holder.AttachedPolicies(account.Quotas);
        return attached.Length >= quota
            ? IamErrors.QuotaExceeded(holder.AttachmentQuota, quota)
            : attached.Add(policy.Arn);
    }

    /// <summary>The ARNs attached to an entity after one is taken away.</summary>
    public static Result<ImmutableArray<string>> Detach(IPolicyOwner entity, string policyArn)
    {
        if (!PolicyArns.IsWellFormed(policyArn))
        {
            return PolicyErrors.InvalidArn(policyArn);
        }

        var attached = entity.AttachedPolicyArns;
        return attached.Contains(policyArn) ? attached.Remove(policyArn) : PolicyErrors.NotFound(policyArn);
    }

    /// <summary>The list of an entity's policies.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="operation">The operation that lists.</param>
    /// <param name="pathPrefix">What the policies' paths begin with, or null for all.</param>
    public static PagedList<AttachedPolicyShape> Of(IPolicyOwner entity, string operation, string? pathPrefix) => PagedList.Sorted(
        PagedList.Identity(operation, entity.UniqueId, pathPrefix),
        entity.AttachedPolicyArns
            .Where(arn => pathPrefix is null || PolicyArns.PathOf(arn).StartsWith(pathPrefix, StringComparison.Ordinal))
            .Select(AttachedPolicyShape.Of),
        PositionOf,
        NameOrder.Instance);

    // A policy of the account may have the name of one of AWS's. ARNs may be too long for a marker; these are not.
    private static string PositionOf(AttachedPolicyShape policy) => $"{policy.PolicyName} {PolicyArns.OwnerOf(policy.PolicyArn)}";
}
