using System.Collections.Concurrent;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>What follows from a template: the role's path, name and trust policy.</summary>
internal static class TemplateRoles
{
    // One text per service principal, shared by all its roles: its encoded form is made once.
    private static readonly ConcurrentDictionary<string, PolicyText> TrustPolicies = new(StringComparer.Ordinal);

    /// <summary>The path of the template's roles.</summary>
    public static string PathOf(ServiceTemplate template) => ReservedPaths.ServiceLinkedRoles + template.ServicePrincipal + "/";

    /// <summary>The name of a role with or without a suffix.</summary>
    public static string NameOf(ServiceTemplate template, string? suffix) =>
        suffix is null ? template.RoleName : $"{template.RoleName}_{suffix}";

    /// <summary>The trust policy, character for character as AWS writes it for its own.</summary>
    public static PolicyText TrustPolicyOf(ServiceTemplate template) => TrustPolicies.GetOrAdd(
        template.ServicePrincipal,
        static principal => new PolicyText(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{principal}}"},"Action":"sts:AssumeRole"}]}"""));
}
