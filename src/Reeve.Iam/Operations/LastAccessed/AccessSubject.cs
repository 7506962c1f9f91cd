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
/// <param name="Principals">The users and roles that have these policies.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record AccessSubject(
    string UniqueId, ImmutableArray<CompiledPolicy> Policies, ImmutableArray<IPrincipalEntity> Principals, ImmutableArray<Tag> Tags)
{
    /// <summary>The user, role or managed policy of an ARN, path included.</summary>
    public static Result<AccessSubject> Find(Account account, OperationContext context, string arn)
    {
        if (PolicyArns.IsWellFormed(arn))
        {
            return PolicyLookup.Existing(account, context, arn).Map(policy => Of(policy, account, context));
        }

        if (PrincipalArn.Parse(arn) is not { } named)
        {
            return AccessReportErrors.InvalidArn(arn);
        }

        return named.FindIn(account) is { } entity
            ? new AccessSubject(
                entity.UniqueId,
                [.. CallerPolicies.OfEntity(entity, context.AwsManagedPolicies).Identity.Select(policy => policy.Policy)],
                [entity],
                entity.Tags)
            : IamErrors.NoSuchEntity(named.IsRole ? "role" : "user", named.Name);
    }

    /// <summary>Whether the policies allow any action of a service.</summary>
    public bool CanReach(string service) => Policies.Any(policy => policy.GrantsAnyOf(service));

    private static AccessSubject Of(AwsManagedPolicy policy, Account account, OperationContext context)
    {
        IEnumerable<IPrincipalEntity> principals = account.AttachmentCounts.ContainsKey(policy.Arn) ? [.. account.Users.Values, .. account.Roles.Values] : [];
        var document = context.AwsManagedPolicies.FindDocument(policy.Arn, policy.DefaultVersionId) ?? "";
        return new(
            policy.PolicyId,
            [CallerPolicies.Applied(policy.Arn, document, PolicyKind.Identity).Policy],
            [.. principals.Where(principal => principal.AttachedPolicyArns.Contains(policy.Arn))],
            []);
    }
}
