using Reeve.Iam.LinkedServices;

namespace Reeve.Catalog.LinkedServices;

/// <summary>
/// The linked services of AWS. The data file is read at the first question, once and by one thread; having the catalog
/// costs nothing.
/// </summary>
/// <remarks>
/// A service principal with several roles is created with the first by role name. There is one:
/// <c>networkmanager.amazonaws.com</c>, which makes <c>AWSServiceRoleForNetworkManager</c>, while
/// <c>AWSServiceRoleForNetworkManagerCloudWAN</c> is found by its name only.
/// </remarks>
public sealed class AwsTemplateCatalog : ITemplateCatalog
{
    private readonly Lazy<TemplateTable> _table = new(TemplateTable.Read);

    internal AwsTemplateCatalog()
    {
    }

    /// <summary>The catalog. Its contents are constant, so one serves the process.</summary>
    public static AwsTemplateCatalog Shared { get; } = new();

    /// <inheritdoc />
    public IReadOnlyList<ServiceTemplate> All => _table.Value.All;

    /// <inheritdoc />
    public ServiceTemplate? FindByPrincipal(string servicePrincipal)
    {
        ArgumentNullException.ThrowIfNull(servicePrincipal);
        return _table.Value.ByPrincipal.TryGetValue(servicePrincipal, out var templates) ? templates[0] : null;
    }

    /// <inheritdoc />
    public ServiceTemplate? Find(string servicePrincipal, string roleName)
    {
        ArgumentNullException.ThrowIfNull(servicePrincipal);
        ArgumentNullException.ThrowIfNull(roleName);
        return _table.Value.ByPrincipal.TryGetValue(servicePrincipal, out var templates)
            ? templates.FirstOrDefault(template => string.Equals(template.RoleName, roleName, StringComparison.Ordinal))
            : null;
    }
}
