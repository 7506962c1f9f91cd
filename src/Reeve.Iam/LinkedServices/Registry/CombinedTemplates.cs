namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>AWS's templates, but for the hidden, and the registered ones in their newest versions.</summary>
internal sealed class CombinedTemplates(ServiceDirectory directory, ITemplateCatalog aws) : ITemplateCatalog
{
    /// <inheritdoc/>
    public IReadOnlyList<ServiceTemplate> All => field ??=
    [
        .. aws.All.Where(template => !directory.Hidden.Includes(template.ServicePrincipal))
            .Concat(directory.Services.Values.SelectMany(Newest))
            .OrderBy(template => template.ServicePrincipal, StringComparer.Ordinal)
            .ThenBy(template => template.RoleName, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public ServiceTemplate? FindByPrincipal(string servicePrincipal)
    {
        if (directory.Services.TryGetValue(servicePrincipal, out var service))
        {
            return Newest(service).MinBy(template => template.RoleName, StringComparer.Ordinal);
        }

        return directory.Hidden.Includes(servicePrincipal) ? null : aws.FindByPrincipal(servicePrincipal);
    }

    /// <summary>The newest version of a template; also of a hidden service, which may have roles.</summary>
    public ServiceTemplate? Find(string servicePrincipal, string roleName)
    {
        if (!directory.Services.TryGetValue(servicePrincipal, out var service))
        {
            return aws.Find(servicePrincipal, roleName);
        }

        return service.Manifest.Roles.Any(role => role.Name == roleName) ? FindVersion(service, roleName, null) : null;
    }

    /// <summary>A version of a registered template, the newest when none is named; null when there is none such.</summary>
    public ServiceTemplate? FindVersion(string servicePrincipal, string roleName, int? version) =>
        directory.Services.TryGetValue(servicePrincipal, out var service) ? FindVersion(service, roleName, version) : null;

    private ServiceTemplate? FindVersion(LinkedService service, string roleName, int? version) =>
        directory.VersionsOf(service.Manifest.Service, roleName).LastOrDefault(each => version is null || each.Version == version)
            ?.ToServiceTemplate(service.Manifest);

    private IEnumerable<ServiceTemplate> Newest(LinkedService service) =>
        service.Manifest.Roles.Select(role => FindVersion(service, role.Name, null)).OfType<ServiceTemplate>();
}
