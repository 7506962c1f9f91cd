using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>Works out who asks from the form of <c>principal</c> and from what the context says about it.</summary>
internal sealed class PrincipalReader(string action, RequestContext context, CaseFault fault)
{
    private const string LinkedRolePath = "aws-service-role/";

    /// <summary>The identity, or null where the text names nobody.</summary>
    /// <param name="principal">An ARN, a service principal, or <c>*</c>.</param>
    /// <param name="federatedUserOf">For a federated session, the ARN of the user who made it, or null.</param>
    public PrincipalIdentity? Read(string principal, string? federatedUserOf)
    {
        var identity = principal == "*" ? new PrincipalIdentity { Kind = PrincipalKind.Anonymous }
            : CaseArn.Parse(principal) is { } arn ? OfArn(principal, arn)
            : OfName(principal);
        if (identity is null)
        {
            fault.Note($"'principal' is the ARN of a root user, user, role, role session or federated user, a service principal, an identity provider or '*', not {CaseFault.Quote(principal)}.");
        }

        return federatedUserOf is null ? identity : MadeBy(federatedUserOf, identity);
    }

    private PrincipalIdentity? OfName(string name)
    {
        // A word without a dot is nobody's: an account, say, or a user's name.
        if (!name.Contains('.', StringComparison.Ordinal) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/'))
        {
            return null;
        }

        return TrustQuestion.IsByToken(action) ? Bearer(name) : new PrincipalIdentity { Kind = PrincipalKind.Service, ServicePrincipal = name };
    }

    private PrincipalIdentity? OfArn(string text, CaseArn arn)
    {
        if (!CaseArn.IsAccountId(arn.Account) || arn.Region.Length > 0)
        {
            return null;
        }

        return (arn.Service, arn.Type, arn.Path) switch
        {
            ("iam", "root", "") => new PrincipalIdentity { Kind = PrincipalKind.Root, Arn = text, AccountId = arn.Account },
            ("iam", "user", { Length: > 0 }) =>
                new PrincipalIdentity { Kind = PrincipalKind.User, Arn = text, AccountId = arn.Account, UniqueId = Single("aws:userid") },
            ("iam", "role", { Length: > 0 }) => Session(null, text, arn.Account),
            ("sts", "assumed-role", var path) when path.Split('/') is [{ Length: > 0 } role, { Length: > 0 }] => Session(text, RoleArn(arn, role), arn.Account),
            ("sts", "federated-user", { Length: > 0 }) =>
                new PrincipalIdentity { Kind = PrincipalKind.FederatedUser, Arn = text, AccountId = arn.Account },
            ("iam", "oidc-provider" or "saml-provider", { Length: > 0 }) => Bearer(text),
            _ => null,
        };
    }

    // aws:userid of a role session is the role's unique id, a colon and the session's name.
    private PrincipalIdentity Session(string? arn, string role, string account) => new()
    {
        Kind = PrincipalKind.RoleSession,
        Arn = arn,
        RoleArn = role,
        AccountId = account,
        UniqueId = Single("aws:userid")?.Split(':')[0],
        IsServiceLinkedRole = CaseArn.Parse(role) is { } parts && parts.Path.StartsWith(LinkedRolePath, StringComparison.Ordinal),
    };

    private static PrincipalIdentity Bearer(string provider) => new() { Kind = PrincipalKind.IdentityProviderUser, FederatedProvider = provider };

    // A session's ARN does not tell the path of its role; aws:PrincipalArn does.
    private string RoleArn(CaseArn session, string role)
    {
        var start = $"arn:{session.Partition}:iam::{session.Account}:role/";
        return Single("aws:PrincipalArn") is { } told
            && told.StartsWith(start, StringComparison.Ordinal)
            && told.EndsWith("/" + role, StringComparison.Ordinal)
            ? told
            : start + role;
    }

    private PrincipalIdentity? MadeBy(string user, PrincipalIdentity? session)
    {
        if (session?.Kind != PrincipalKind.FederatedUser)
        {
            fault.Note($"'federatedUserOf' goes with a principal that is a federated user.");
        }

        if (CaseArn.Parse(user) is not { Service: "iam", Type: "user" })
        {
            fault.Note($"'federatedUserOf' is the ARN of the user who made the session, not {CaseFault.Quote(user)}.");
        }

        return session is null ? null : session with { UserArn = user };
    }

    private string? Single(string key) => context.TryGetValues(key, out var values) && values is [var value] ? value : null;
}
