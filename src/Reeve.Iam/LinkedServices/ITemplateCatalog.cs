namespace Reeve.Iam.LinkedServices;

/// <summary>The linked services that Reeve knows, and the templates that they define.</summary>
public interface ITemplateCatalog
{
    /// <summary>Every template in its current version, ordered by service principal and role name.</summary>
    IReadOnlyList<ServiceTemplate> All { get; }

    /// <summary>
    /// The template that CreateServiceLinkedRole uses for a service, or null when the service is unknown.
    /// The principal is compared case-sensitively. Of several roles of one service it is the first by role name.
    /// </summary>
    ServiceTemplate? FindByPrincipal(string servicePrincipal);

    /// <summary>The template that defines a role name (without suffix) of a service, or null.</summary>
    ServiceTemplate? Find(string servicePrincipal, string roleName);
}
