using System.Collections.Concurrent;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>What follows from a template: the role's path, name and trust policy.</summary>
internal static class TemplateRoles
{
    // One text per trust policy, shared by all roles that have it: its encoded form is made once.
    private static readonly ConcurrentDictionary<string, PolicyText> TrustPolicies = new(StringComparer.Ordinal);

    /// <summary>The path of the template's roles.</summary>
    public static string PathOf(ServiceTemplate template) => ReservedPaths.ServiceLinkedRoles + template.ServicePrincipal + "/";

    /// <summary>The name of a role with or without a suffix.</summary>
    public static string NameOf(ServiceTemplate template, string? suffix) =>
        suffix is null ? template.RoleName : $"{template.RoleName}_{suffix}";

    /// <summary>The trust policy, where the service defines none character for character as AWS writes it for its own.</summary>
    public static PolicyText TrustPolicyOf(ServiceTemplate template) => TrustPolicies.GetOrAdd(
        template.TrustPolicy
            ?? $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{template.ServicePrincipal}}"},"Action":"sts:AssumeRole"}]}""",
        static text => new PolicyText(text));

    /// <summary>A role as another version of its template has it. What belongs to the account, name, description and tags, stays.</summary>
    public static Role Following(Role role, ServiceTemplate template) => role with
    {
        AssumeRolePolicy = TrustPolicyOf(template),
        AttachedPolicyArns = [.. template.ManagedPolicyArns],
        ServiceLink = new(template.ServicePrincipal, template.RoleName, template.Version),
    };
}
