namespace Reeve.Policy.Differential.Tests.Engine;

/// <summary>The identity behind the <c>principal</c> of a case.</summary>
internal sealed class EnginePrincipal(string principal, string action, string? federatedUserOf, Func<string, string?> context)
{
    private string Account => principal.Split(':')[4];

    private string Name => principal[(principal.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public PrincipalIdentity Identity()
    {
        if (principal == "*")
        {
            return new PrincipalIdentity { Kind = PrincipalKind.Anonymous };
        }

        var type = principal.Split(':', 6) is [_, _, _, _, _, var rest] ? rest.Split('/')[0] : null;
        return type switch
        {
            "root" => new PrincipalIdentity { Kind = PrincipalKind.Root, Arn = principal, AccountId = Account },
            "user" => new PrincipalIdentity { Kind = PrincipalKind.User, Arn = principal, AccountId = Account, UniqueId = context("aws:userid") },
            "federated-user" => new PrincipalIdentity
            {
                Kind = PrincipalKind.FederatedUser,
                Arn = principal,
                AccountId = Account,
                UserArn = federatedUserOf,
            },
            "assumed-role" => Session(principal, RoleArn()),
            "role" => Session(null, principal),
            "oidc-provider" or "saml-provider" => Provider(),
            _ when action.StartsWith("sts:AssumeRoleWith", StringComparison.OrdinalIgnoreCase) => Provider(),
            _ => new PrincipalIdentity { Kind = PrincipalKind.Service, ServicePrincipal = principal },
        };
    }

    private PrincipalIdentity Session(string? arn, string role) => new()
    {
        Kind = PrincipalKind.RoleSession,
        Arn = arn,
        RoleArn = role,
        AccountId = Account,
        UniqueId = context("aws:userid")?.Split(':')[0],
        IsServiceLinkedRole = role.Contains(":role/aws-service-role/", StringComparison.Ordinal),
    };

    private PrincipalIdentity Provider() => new() { Kind = PrincipalKind.IdentityProviderUser, FederatedProvider = principal };

    private string RoleArn()
    {
        var name = Name.Split('/')[0];
        return context("aws:PrincipalArn") is { } role
            && role.Contains($"::{Account}:role/", StringComparison.Ordinal)
            && role.EndsWith($"/{name}", StringComparison.Ordinal)
            ? role
            : $"arn:aws:iam::{Account}:role/{name}";
    }
}
