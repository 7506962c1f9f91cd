using System.Collections.Immutable;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Policy;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What applying a manifest would change.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="IsNew">Whether it would be registered anew.</param>
/// <param name="IsChanged">Whether anything would be written.</param>
/// <param name="Templates">The templates that would have a next version, in the manifest's order.</param>
/// <param name="DroppedTemplates">The templates that the manifest leaves out.</param>
public sealed record ServiceDifference(
    string ServicePrincipal, bool IsNew, bool IsChanged, ImmutableArray<TemplateDifference> Templates, ImmutableArray<string> DroppedTemplates)
{
    /// <summary>The difference between a manifest and what is registered.</summary>
    public static ServiceDifference Of(ServiceManifest manifest, ServiceDirectory directory)
    {
        var before = directory.Services.GetValueOrDefault(manifest.Service)?.Manifest;
        string[] knownActions = [.. Actions(directory.Services.Values.Select(service => service.Manifest).Append(manifest))];
        return new(
            manifest.Service,
            before is null,
            before is null || ManifestJson.TextOf(before) != ManifestJson.TextOf(manifest),
            [.. manifest.Roles.Select(role => Of(role, directory.VersionsOf(manifest.Service, role.Name), knownActions)).OfType<TemplateDifference>()],
            [.. before?.Roles.Select(role => role.Name).Except(manifest.Roles.Select(role => role.Name), StringComparer.Ordinal) ?? []]);
    }

    private static TemplateDifference? Of(RoleTemplate after, ImmutableArray<TemplateVersion> versions, string[] knownActions)
    {
        var before = versions.LastOrDefault()?.Template;
        return before is not null && ManifestJson.TextOf(before) == ManifestJson.TextOf(after)
            ? null
            : new TemplateDifference(
                after.Name,
                versions.Length + 1,
                PolicyComparer.Compare(Documents(before), Documents(after), knownActions),
                before is not null && TrustOf(before) != TrustOf(after));
    }

    private static IReadOnlyList<string> Documents(RoleTemplate? template) => [.. template?.Policies.Select(policy => policy.Document) ?? []];

    private static (string? Policy, string Others) TrustOf(RoleTemplate template) => (template.TrustPolicy, string.Join(',', template.AlsoAssumedBy));

    private static IEnumerable<string> Actions(IEnumerable<ServiceManifest> manifests) =>
        manifests.SelectMany(manifest => manifest.Actions.Select(action => $"{manifest.Prefix}:{action.Name}")).Distinct(StringComparer.OrdinalIgnoreCase);
}
