using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>A permissions policy of a user, group or role, compiled, with what answers tell of it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Shape">What answers tell.</param>
internal sealed record GrantingPolicy(CompiledPolicy Policy, GrantingPolicyShape Shape)
{
    /// <summary>The policies of an owner: its own, those attached to it, and, for a user, those of its groups. A managed one counts once.</summary>
    public static ImmutableArray<GrantingPolicy> Of(IPolicyOwner owner, Account account, IAwsManagedPolicies managed)
    {
        IPolicyOwner[] owners = [owner, .. owner is User user ? account.GroupsOf(user) : []];
        return
        [
            .. owners.SelectMany(each => each.InlinePolicies, OfInline),
            .. owners.SelectMany(each => each.AttachedPolicyArns).Distinct(StringComparer.Ordinal).Select(arn => OfManaged(arn, account, managed)),
        ];
    }

    private static GrantingPolicy OfInline(IPolicyOwner owner, InlinePolicy policy) => new(AppliedPolicies.Inline(owner, policy).Policy, new()
    {
        PolicyName = policy.Name,
        PolicyType = "INLINE",
        EntityType = TypeOf(owner),
        EntityName = owner.Name,
    });

    private static GrantingPolicy OfManaged(string arn, Account account, IAwsManagedPolicies managed) => new(
        AppliedPolicies.Managed(arn, PolicyKind.Identity, account, managed).Policy,
        new() { PolicyName = PolicyArns.NameOf(arn), PolicyType = "MANAGED", PolicyArn = arn });

    private static string TypeOf(IPolicyOwner owner) => owner switch
    {
        User => "USER",
        Group => "GROUP",
        _ => "ROLE",
    };
}
