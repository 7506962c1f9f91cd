using System.Collections.Immutable;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>
/// Makes a manifest the present one of its service, on the states of a commit: what differs of its templates becomes their next versions,
/// and the accounts' roles follow, but for accounts that approve first. All of it is one commit.
/// </summary>
internal sealed class ManifestApplication(ServiceManifest manifest, ServiceCatalogs catalogs, DateTimeOffset now)
{
    /// <summary>Applies it, or refuses and stages nothing.</summary>
    public Result<AppliedService> Run(CommitSession session)
    {
        var directory = session.LinkedServices;
        var before = directory.Services.GetValueOrDefault(manifest.Service);
        if (before is not null && ManifestJson.TextOf(before.Manifest) == ManifestJson.TextOf(manifest))
        {
            return new AppliedService(before, Newest(directory), false, false);
        }

        if (ManifestConflicts.Find(manifest, catalogs.Of(directory)) is { } conflict)
        {
            return conflict;
        }

        if (Dropped(before).Select(role => InUse(session, role)).FirstOrDefault(fault => fault is not null) is { } inUse)
        {
            return inUse;
        }

        var service = new LinkedService
        {
            Manifest = manifest,
            Version = (before?.Version ?? 0) + 1,
            CreateDate = before?.CreateDate ?? now,
            UpdateDate = now,
        };
        var after = manifest.Roles.Aggregate(directory.With(service), WithNextVersion);
        session.Stage(after);
        Follow(session);
        return new AppliedService(service, Newest(after), before is null, true);
    }

    private ImmutableArray<TemplateVersion> Newest(ServiceDirectory directory) =>
        [.. manifest.Roles.Select(role => directory.VersionsOf(manifest.Service, role.Name)[^1])];

    private IEnumerable<string> Dropped(LinkedService? before) =>
        before?.Manifest.Roles.Select(role => role.Name).Except(manifest.Roles.Select(role => role.Name), StringComparer.Ordinal) ?? [];

    private IamError? InUse(CommitSession session, string roleName)
    {
        var accounts = session.Directory.Entries.Keys
            .Where(id => session.Find(id) is { } account && LinkedRoles.Of(account, manifest.Service, roleName).Any())
            .ToArray();
        return accounts.Length == 0 ? null : RegistryErrors.InUse($"The template {roleName}, which the manifest leaves out,", accounts);
    }

    private ServiceDirectory WithNextVersion(ServiceDirectory directory, RoleTemplate template)
    {
        var versions = directory.VersionsOf(manifest.Service, template.Name);
        return versions is [.., var last] && ManifestJson.TextOf(last.Template) == ManifestJson.TextOf(template)
            ? directory
            : directory.With(new TemplateVersion
            {
                ServicePrincipal = manifest.Service,
                Version = versions.Length + 1,
                CreateDate = now,
                Template = template,
            });
    }

    private void Follow(CommitSession session)
    {
        var templates = catalogs.Of(session.LinkedServices).Templates;
        foreach (var accountId in session.Directory.Entries.Keys)
        {
            if (session.Find(accountId) is { Root.ApprovesTemplateVersions: false } account
                && TemplateFollowing.Follow(account, manifest.Service, templates) is { Pending.IsEmpty: false } after)
            {
                session.Stage(after, null);
            }
        }
    }
}
