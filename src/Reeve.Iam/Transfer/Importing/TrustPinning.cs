using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// Notes in each trust policy whom it means, once everybody is there. An ARN of nobody that is here stays in the document and means nobody, as one
/// whose principal was deleted.
/// </summary>
internal sealed class TrustPinning(Findings findings, Func<string, Account?> findAccount)
{
    // Many roles have one trust policy.
    private readonly Dictionary<PolicyText, Trust> _trusts = [];

    /// <summary>The account with the trusted principals of its new roles.</summary>
    public Account Pin(Account account, ImmutableArray<Role> roles) => account.With(
    [
        .. roles.Select(drafted => account.Roles.Find(drafted.Name)).OfType<Role>()
            .Where(role => !role.IsServiceLinked)
            .Select(role => role with { TrustedPrincipals = TrustedBy(account, role) })
            .Where(role => !role.TrustedPrincipals.IsEmpty),
    ]);

    private ImmutableArray<TrustedPrincipal> TrustedBy(Account account, Role role)
    {
        if (!_trusts.TryGetValue(role.AssumeRolePolicy, out var trust))
        {
            _trusts.Add(role.AssumeRolePolicy, trust = Resolve(account, role.AssumeRolePolicy));
        }

        foreach (var note in trust.Notes)
        {
            findings.Note("role", role.Name, note);
        }

        return trust.Principals;
    }

    private Trust Resolve(Account account, PolicyText document)
    {
        var trusted = ImmutableArray.CreateBuilder<TrustedPrincipal>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var text in PrincipalTexts.In(document.Text).Distinct(StringComparer.Ordinal))
        {
            var owner = AccountOf(text) is not { } accountId ? null : accountId == account.Id ? account : findAccount(accountId);
            if (owner is not null && PrincipalArn.Parse(text) is { } arn)
            {
                if (arn.FindIn(owner) is { } principal)
                {
                    trusted.Add(new(text, principal.UniqueId));
                }
                else
                {
                    notes.Add($"It trusts {text}, which is not here: it means nobody, also when one of that name is made.");
                }
            }
            else if (owner is null && AccountOf(text) is { } absent)
            {
                notes.Add($"It trusts {text}, but the account {absent} is not here.");
            }
        }

        return new(trusted.ToImmutable(), notes.ToImmutable());
    }

    // An account's id alone, or any ARN with one: of its root, a user, a role or a session.
    private static string? AccountOf(string text) =>
        AccountNames.IsAccountId(text) ? text
        : text.Split(':', 6) is ["arn", _, _, _, var accountId, _] && AccountNames.IsAccountId(accountId) ? accountId
        : null;

    // Whom of the principals that a trust policy names are here, and what there is to say of the others.
    private sealed record Trust(ImmutableArray<TrustedPrincipal> Principals, ImmutableArray<string> Notes);
}
