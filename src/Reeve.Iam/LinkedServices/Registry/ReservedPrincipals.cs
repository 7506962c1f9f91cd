namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The service principals that are AWS's, and nobody else's to register.</summary>
public static class ReservedPrincipals
{
    private static readonly string[] Domains = ["amazonaws.com", "amazonaws.com.cn", "amazon.com", "aws.internal", "api.aws"];

    /// <summary>Whether a service principal is, or is below, one of AWS's domains.</summary>
    public static bool Includes(string servicePrincipal) => Array.Exists(Domains, domain =>
        servicePrincipal.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || servicePrincipal.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
