using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>What a report is about: the policies that say which services it could reach, and the principals whose calls count.</summary>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="Policies">The permissions policies. Boundaries, session policies and policies of resources do not count.</param>
/// <param name="Principals">The users and roles that have these policies: itself, the members of a group, all to whom a policy comes.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record AccessSubject(
    string UniqueId, ImmutableArray<CompiledPolicy> Policies, ImmutableArray<IPrincipalEntity> Principals, ImmutableArray<Tag> Tags)
{
    /// <summary>The user, group, role or managed policy of an ARN, path included.</summary>
    public static Result<AccessSubject> Find(Account account, OperationContext context, string arn)
    {
        if (PolicyArns.IsWellFormed(arn))
        {
            return PolicyLookup.Existing(account, context, arn).Map(policy => Of(policy, account, context));
        }

        if (EntityArn.Read(arn) is not { } named)
        {
            return AccessReportErrors.InvalidArn(arn);
        }

        return PolicyOwners.Find(account, arn) is { } owner ? Of(owner, account, context) : IamErrors.NoSuchEntity(named.Kind, named.Name);
    }

    /// <summary>Whether the policies allow any action of a service.</summary>
    public bool CanReach(string service) => Policies.Any(policy => policy.GrantsAnyOf(service));

    private static AccessSubject Of(IPolicyOwner owner, Account account, OperationContext context) => new(
        owner.UniqueId,
        [.. GrantingPolicy.Of(owner, account, context.AwsManagedPolicies).Select(policy => policy.Policy)],
        owner is Group group ? [.. MembersOf(account, group)] : [(IPrincipalEntity)owner],
        owner is IPrincipalEntity principal ? principal.Tags : []);

    private static AccessSubject Of(IManagedPolicy policy, Account account, OperationContext context) => new(
        policy.PolicyId,
        [AppliedPolicies.Managed(policy.Arn, PolicyKind.Identity, account, context.AwsManagedPolicies).Policy],
        [.. HoldersOf(account, policy.Arn)],
        policy.Tags);

    // Through a group, too.
    private static IEnumerable<IPrincipalEntity> HoldersOf(Account account, string arn)
    {
        var holders = account.Attachments.GetValueOrDefault(arn, PolicyHolders.None);
        var users = holders.Users.Values.Select(account.Users.Find).OfType<User>()
            .Concat(holders.Groups.Values.Select(account.Groups.Find).OfType<Group>().SelectMany(group => MembersOf(account, group)))
            .DistinctBy(user => user.UniqueId, StringComparer.Ordinal)
            .OrderBy(user => user.Name, Comparer<string>.Create(EntityMap<User>.Compare));
        return users.Concat<IPrincipalEntity>(holders.Roles.Values.Select(account.Roles.Find).OfType<Role>());
    }

    private static IEnumerable<User> MembersOf(Account account, Group group) =>
        (account.GroupMembers.GetValueOrDefault(group.UniqueId)?.Values ?? []).Select(account.Users.Find).OfType<User>();
}
