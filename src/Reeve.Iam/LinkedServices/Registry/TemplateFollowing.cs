using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Brings an account's service-linked roles to the newest versions of their templates.</summary>
internal static class TemplateFollowing
{
    /// <summary>The account with the roles of a service following; unchanged where they do already.</summary>
    public static Account Follow(Account account, string servicePrincipal, ITemplateCatalog templates) => LinkedRoles.Of(account, servicePrincipal)
        .Where(role => templates.Find(servicePrincipal, role.ServiceLink!.TemplateRoleName) is { } template // linked, or it were not listed
            && template.Version != role.ServiceLink.TemplateVersion)
        .ToArray()
        .Aggregate(account, (after, role) =>
            after.With(TemplateRoles.Following(role, templates.Find(servicePrincipal, role.ServiceLink!.TemplateRoleName)!))); // filtered above
}
