using System.Collections.Immutable;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Whether an account approves new versions of templates, and those that wait for it.</summary>
/// <param name="IsRequired">Whether it does.</param>
/// <param name="Pending">The versions that its roles do not follow yet.</param>
public sealed record TemplateApproval(bool IsRequired, ImmutableArray<PendingVersion> Pending)
{
    /// <summary>That of an account.</summary>
    internal static TemplateApproval Of(Account account, ITemplateCatalog newest) => new(
        account.Root.ApprovesTemplateVersions,
        [
            .. account.Roles.Values.Where(role => role.ServiceLink is not null).SelectMany(role =>
                newest.Find(role.ServiceLink!.ServicePrincipal, role.ServiceLink.TemplateRoleName) is { } template // not null: filtered
                && template.Version != role.ServiceLink.TemplateVersion
                    ? [new PendingVersion(template.ServicePrincipal, template.RoleName, role.Name, role.ServiceLink.TemplateVersion, template.Version)]
                    : Array.Empty<PendingVersion>()),
        ]);
}
