using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>
/// The trust policies of ordinary roles. Users and roles in them are kept by unique id: the document stays as it was given, with a note of whom each
/// ARN meant, and is decided on with the ids in place of the ARNs.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
internal static class TrustPolicies
{
    /// <summary>Whom a document names, or why a role cannot have it as its trust policy.</summary>
    public static Result<ImmutableArray<TrustedPrincipal>> Resolve(Account account, PolicyText document, OperationContext context)
    {
        if (PolicyDocuments.FindFault(document, PolicyKind.Trust) is { } fault)
        {
            return fault;
        }

        var principals = ImmutableArray.CreateBuilder<TrustedPrincipal>();
        foreach (var text in PrincipalTexts.In(document.Text).Distinct(StringComparer.Ordinal))
        {
            // Of an account that is not here it cannot be known who there is: the ARN stays, and means nobody.
            if (PrincipalArn.Parse(text) is not { } arn || context.FindAccount(account, arn.AccountId) is not { } owner)
            {
                continue;
            }

            if (arn.FindIn(owner) is not { } principal)
            {
                return PolicyErrors.InvalidPrincipal(text);
            }

            principals.Add(new TrustedPrincipal(text, principal.UniqueId));
        }

        return PolicyDocuments.SizeOf(document) > account.Quotas.TrustPolicySize
            ? IamErrors.QuotaExceeded("ACLSizePerRole", account.Quotas.TrustPolicySize)
            : principals.ToImmutable();
    }

    /// <summary>The document as answers show it: users and roles by the ARNs that they have now, and by unique id where they are gone.</summary>
    public static PolicyText Shown(Account account, Role role, OperationContext context) =>
        Shown(role, accountId => context.FindAccount(account, accountId));

    /// <summary>The document as answers show it.</summary>
    /// <param name="role">The role.</param>
    /// <param name="findAccount">Finds accounts, the role's own among them.</param>
    public static PolicyText Shown(Role role, Func<string, Account?> findAccount)
    {
        if (role.TrustedPrincipals.IsEmpty)
        {
            return role.AssumeRolePolicy;
        }

        var shown = PrincipalTexts.Replace(role.AssumeRolePolicy.Text, text => Find(role, text) is { } principal ? ShownAs(principal, findAccount) : null);
        return shown == role.AssumeRolePolicy.Text ? role.AssumeRolePolicy : new PolicyText(shown);
    }

    /// <summary>The policy that decides: users and roles by unique id.</summary>
    public static AppliedPolicy Deciding(Role role)
    {
        var text = role.AssumeRolePolicy.Text;
        var document = role.TrustedPrincipals.IsEmpty ? text : PrincipalTexts.Replace(text, named => Find(role, named)?.UniqueId);
        return AppliedPolicies.Of(role.Name, document, PolicyKind.Trust);
    }

    private static TrustedPrincipal? Find(Role role, string text) =>
        role.TrustedPrincipals.FirstOrDefault(principal => string.Equals(principal.Arn, text, StringComparison.Ordinal));

    private static string ShownAs(TrustedPrincipal principal, Func<string, Account?> findAccount)
    {
        if (PrincipalArn.Parse(principal.Arn) is not { } arn || findAccount(arn.AccountId) is not { } owner)
        {
            return principal.UniqueId;
        }

        return owner.FindUserById(principal.UniqueId) is { } user ? Arns.User(owner.Id, user.Path, user.Name)
            : owner.FindRoleById(principal.UniqueId) is { } role ? Arns.Role(owner.Id, role.Path, role.Name)
            : principal.UniqueId;
    }
}
