using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>The templates in the versions that are in effect in an account: where it has roles of one, the version that they have.</summary>
internal sealed class AccountTemplates(CombinedTemplates newest, ServiceDirectory directory, Account account) : ITemplateCatalog
{
    /// <inheritdoc/>
    public IReadOnlyList<ServiceTemplate> All => [.. newest.All.Select(InEffect)];

    /// <inheritdoc/>
    public ServiceTemplate? FindByPrincipal(string servicePrincipal) => newest.FindByPrincipal(servicePrincipal) is { } template ? InEffect(template) : null;

    /// <inheritdoc/>
    public ServiceTemplate? Find(string servicePrincipal, string roleName) =>
        newest.Find(servicePrincipal, roleName) is { } template ? InEffect(template) : null;

    private ServiceTemplate InEffect(ServiceTemplate template) =>
        directory.Services.ContainsKey(template.ServicePrincipal)
        && LinkedRoles.VersionOf(account, template.ServicePrincipal, template.RoleName) is { } version
        && version != template.Version
            ? newest.FindVersion(template.ServicePrincipal, template.RoleName, version) ?? template
            : template;
}
