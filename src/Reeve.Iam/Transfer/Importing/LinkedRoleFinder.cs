using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Operations.LinkedRoles;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Finds the template of a service-linked role by path and name, which is all that a file tells of it.</summary>
internal sealed class LinkedRoleFinder(ITemplateCatalog templates)
{
    private readonly Lazy<ILookup<string, ServiceTemplate>> _byPath =
        new(() => templates.All.ToLookup(TemplateRoles.PathOf, StringComparer.Ordinal));

    /// <summary>The template, or null when none is known. Of several whose name the role's begins with, it is the one with the longest.</summary>
    public ServiceTemplate? Find(Role role) => _byPath.Value[role.Path]
        .Where(template => IsNamed(role.Name, template))
        .MaxBy(template => template.RoleName.Length);

    private static bool IsNamed(string name, ServiceTemplate template) =>
        (name == template.RoleName && !template.SuffixRequired)
        || (template.SuffixAllowed
            && name.Length > template.RoleName.Length + 1
            && name[template.RoleName.Length] is '_'
            && name.StartsWith(template.RoleName, StringComparison.Ordinal));
}
