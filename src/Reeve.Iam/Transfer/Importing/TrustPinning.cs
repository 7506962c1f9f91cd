using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// Notes in each trust policy whom it means, once everybody is there. An ARN of nobody that is here stays in the document and means nobody, as one
/// whose principal was deleted.
/// </summary>
internal sealed class TrustPinning(Findings findings, Func<string, Account?> findAccount)
{
    /// <summary>The account with the trusted principals of its new roles.</summary>
    public Account Pin(Account account, ImmutableArray<Role> roles)
    {
        var everybody = account;
        foreach (var role in roles.Select(drafted => everybody.Roles.Find(drafted.Name)).OfType<Role>().Where(role => !role.IsServiceLinked))
        {
            var trusted = Resolve(everybody, role);
            account = trusted.IsEmpty ? account : account.With(role with { TrustedPrincipals = trusted });
        }

        return account;
    }

    private ImmutableArray<TrustedPrincipal> Resolve(Account account, Role role)
    {
        var trusted = ImmutableArray.CreateBuilder<TrustedPrincipal>();
        foreach (var text in PrincipalTexts.In(role.AssumeRolePolicy.Text).Distinct(StringComparer.Ordinal))
        {
            var owner = AccountOf(text) is not { } accountId ? null : accountId == account.Id ? account : findAccount(accountId);
            if (owner is not null && PrincipalArn.Parse(text) is { } arn)
            {
                Add(trusted, role, text, arn.FindIn(owner));
            }
            else if (owner is null && AccountOf(text) is { } absent)
            {
                findings.Note("role", role.Name, $"It trusts {text}, but the account {absent} is not here.");
            }
        }

        return trusted.ToImmutable();
    }

    private void Add(ImmutableArray<TrustedPrincipal>.Builder trusted, Role role, string text, IPrincipalEntity? principal)
    {
        if (principal is null)
        {
            findings.Note("role", role.Name, $"It trusts {text}, which is not here: it means nobody, also when one of that name is made.");
        }
        else
        {
            trusted.Add(new(text, principal.UniqueId));
        }
    }

    // An account's id alone, or any ARN with one: of its root, a user, a role or a session.
    private static string? AccountOf(string text) =>
        AccountNames.IsAccountId(text) ? text
        : text.Split(':', 6) is ["arn", _, _, _, var accountId, _] && AccountNames.IsAccountId(accountId) ? accountId
        : null;
}
