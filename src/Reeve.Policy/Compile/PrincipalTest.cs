using Reeve.Policy.Model;
using Reeve.Policy.Values;

namespace Reeve.Policy.Compile;

/// <summary>One principal of a statement. Only a whole <c>*</c> is a wildcard; all comparisons are of whole texts, case being significant.</summary>
internal sealed class PrincipalTest(PrincipalEntry entry)
{
    private readonly bool _isEveryone = entry.Type == PrincipalType.Star || (entry.Type == PrincipalType.Aws && entry.Text == "*");
    private readonly string? _account = entry.Type == PrincipalType.Aws ? AccountOf(entry.Text) : null;

    /// <summary>How strongly the entry names the caller.</summary>
    /// <param name="principal">The caller.</param>
    /// <param name="grants">Whether the statement lets in whom it names. Whoever comes with an identity provider's token is let in by naming the provider only.</param>
    public PrincipalMatch Match(PrincipalIdentity principal, bool grants)
    {
        var names = NamesOf(principal);
        if (grants && principal.Kind == PrincipalKind.IdentityProviderUser)
        {
            names &= ~PrincipalNames.Everyone;
        }

        return names switch
        {
            _ when (names & (PrincipalNames.Everyone | PrincipalNames.Self)) != 0 => PrincipalMatch.Direct,
            PrincipalNames.Source => PrincipalMatch.Source,
            PrincipalNames.Account => PrincipalMatch.Account,
            _ => PrincipalMatch.None,
        };
    }

    /// <summary>Which of the caller's names the entry is.</summary>
    public PrincipalNames NamesOf(PrincipalIdentity principal)
    {
        if (_isEveryone)
        {
            return PrincipalNames.Everyone;
        }

        return entry.Type switch
        {
            PrincipalType.Aws => _account is null ? AwsNames(principal) : Is(_account, principal.AccountId) ? PrincipalNames.Account : PrincipalNames.None,
            PrincipalType.Service when principal.Kind == PrincipalKind.Service && Is(entry.Text, principal.ServicePrincipal) => PrincipalNames.Self,
            PrincipalType.Federated when principal.Kind == PrincipalKind.IdentityProviderUser && Is(entry.Text, principal.FederatedProvider) => PrincipalNames.Self,
            PrincipalType.CanonicalUser when Is(entry.Text, principal.CanonicalUserId) => PrincipalNames.Account,
            _ => PrincipalNames.None,
        };
    }

    private PrincipalNames AwsNames(PrincipalIdentity principal) => principal.Kind switch
    {
        PrincipalKind.User => Is(entry.Text, principal.Arn) || Is(entry.Text, principal.UniqueId) ? PrincipalNames.Self : PrincipalNames.None,
        PrincipalKind.RoleSession => SessionNames(principal, principal.RoleArn),
        PrincipalKind.FederatedUser => SessionNames(principal, principal.UserArn),
        _ => PrincipalNames.None,
    };

    private PrincipalNames SessionNames(PrincipalIdentity principal, string? sourceArn)
    {
        if (Is(entry.Text, principal.Arn))
        {
            return PrincipalNames.Self;
        }

        return Is(entry.Text, sourceArn) || Is(entry.Text, principal.UniqueId) ? PrincipalNames.Source : PrincipalNames.None;
    }

    private static bool Is(string named, string? actual) => actual is not null && string.Equals(named, actual, StringComparison.Ordinal);

    /// <summary>The account that <c>111122223333</c> or <c>arn:aws:iam::111122223333:root</c> stands for; null for other principals.</summary>
    private static string? AccountOf(string text)
    {
        if (Digits.AreAccountId(text))
        {
            return text;
        }

        return text.Split(':') is ["arn", _, "iam", "", var account, "root"] && Digits.AreAccountId(account) ? account : null;
    }
}
