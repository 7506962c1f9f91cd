using Reeve.Iam.Errors;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Finds what in a manifest is somebody else's already. Names of roles are compared without regard to case, as accounts do.</summary>
internal static class ManifestConflicts
{
    /// <summary>The first conflict, or null.</summary>
    public static IamError? Find(ServiceManifest manifest, ServiceCatalog catalog)
    {
        if (ReservedPrincipals.Includes(manifest.Service))
        {
            return RegistryErrors.ReadOnly(manifest.Service);
        }

        return PrefixConflict(manifest, catalog)
            ?? manifest.Roles.Select(role => RoleConflict(role.Name, manifest.Service, catalog)).FirstOrDefault(fault => fault is not null)
            ?? manifest.Roles.SelectMany(role => role.Policies.Select(policy => PolicyConflict(policy, role.Name, manifest.Service, catalog)))
                .FirstOrDefault(fault => fault is not null);
    }

    // Callers sign for a prefix: were it that of two services, either could use what was signed for the other.
    private static IamError? PrefixConflict(ServiceManifest manifest, ServiceCatalog catalog)
    {
        var owner = catalog.Directory.Services.Values.FirstOrDefault(service =>
            service.Manifest.Service != manifest.Service && service.Manifest.Prefix == manifest.Prefix)?.Manifest.Service;
        return owner is null ? null : RegistryErrors.NameTaken("prefix", manifest.Prefix, owner);
    }

    private static IamError? RoleConflict(string roleName, string servicePrincipal, ServiceCatalog catalog)
    {
        var owner = catalog.AwsTemplates.All.FirstOrDefault(template => IsSame(template.RoleName, roleName))?.ServicePrincipal
            ?? catalog.Directory.Services.Values.FirstOrDefault(service =>
                service.Manifest.Service != servicePrincipal && service.Manifest.Roles.Any(role => IsSame(role.Name, roleName)))?.Manifest.Service;
        return owner is null ? null : RegistryErrors.NameTaken("role", roleName, owner);
    }

    // A policy stays with the template that first had it: its versions are that template's.
    private static IamError? PolicyConflict(PermissionsPolicy policy, string roleName, string servicePrincipal, ServiceCatalog catalog)
    {
        if (IsOfAws(TemplateExtensions.ArnOf(policy), catalog))
        {
            return RegistryErrors.PolicyTaken(policy.Name);
        }

        var owner = catalog.Directory.Versions.Values.SelectMany(versions => versions).FirstOrDefault(version =>
            (version.ServicePrincipal != servicePrincipal || version.Template.Name != roleName)
            && version.Template.Policies.Any(other => IsSame(other.Name, policy.Name)));
        return owner is null
            ? null
            : RegistryErrors.NameTaken("policy", policy.Name, $"the role {owner.Template.Name} of {owner.ServicePrincipal}");
    }

    // Not every policy that a template of AWS's names is among those that are known.
    private static bool IsOfAws(string arn, ServiceCatalog catalog) =>
        catalog.AwsPolicies.All.Any(known => IsSame(known.Arn, arn))
        || catalog.AwsTemplates.All.Any(template => template.ManagedPolicyArns.Any(named => IsSame(named, arn)));

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
