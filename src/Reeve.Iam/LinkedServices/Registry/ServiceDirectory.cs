using System.Collections.Immutable;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>
/// The registered services with all versions of their templates, at one revision: an immutable snapshot like that of an account.
/// </summary>
public sealed record ServiceDirectory
{
    private const string HiddenKey = "hidden";

    /// <summary>The directory before there is a service.</summary>
    public static readonly ServiceDirectory Empty = new();

    /// <summary>The revision, 0 before there is a service.</summary>
    public long Revision { get; init; }

    /// <summary>The services, by service principal.</summary>
    public ImmutableSortedDictionary<string, LinkedService> Services { get; init; } = Sorted<LinkedService>();

    /// <summary>The versions of each template, oldest first, by the template's key.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<TemplateVersion>> Versions { get; init; } = Sorted<ImmutableArray<TemplateVersion>>();

    /// <summary>The services' access keys, by id.</summary>
    public ImmutableSortedDictionary<string, ServiceAccessKey> AccessKeys { get; init; } = Sorted<ServiceAccessKey>();

    /// <summary>What is hidden of AWS's services.</summary>
    public HiddenServices Hidden { get; init; } = new();

    /// <summary>What is not written yet, in the order in which it was made.</summary>
    internal ImmutableList<EntityChange> Pending { get; init; } = [];

    /// <summary>The versions of a template, oldest first; empty when there is none.</summary>
    public ImmutableArray<TemplateVersion> VersionsOf(string servicePrincipal, string roleName) =>
        Versions.GetValueOrDefault(TemplateKey.Of(servicePrincipal, roleName), []);

    /// <summary>The access keys of a service, oldest first.</summary>
    public ImmutableArray<ServiceAccessKey> AccessKeysOf(string servicePrincipal) =>
        [.. AccessKeys.Values.Where(key => key.ServicePrincipal == servicePrincipal).OrderBy(key => key.CreateDate).ThenBy(key => key.Id, StringComparer.Ordinal)];

    /// <summary>The directory of a stored image; empty when there is none.</summary>
    internal static ServiceDirectory Read(ScopeImage? image)
    {
        if (image is null)
        {
            return Empty;
        }

        var rows = image.Entities.ToLookup(row => row.Kind);
        return new()
        {
            Revision = image.Revision,
            Services = Index(rows[EntityKind.LinkedService].Select(EntityCodec.Read<LinkedService>), service => service.Manifest.Service),
            AccessKeys = Index(rows[EntityKind.ServiceAccessKey].Select(EntityCodec.Read<ServiceAccessKey>), key => key.Id),
            Versions = rows[EntityKind.TemplateVersion].Select(EntityCodec.Read<TemplateVersion>)
                .GroupBy(version => TemplateKey.Of(version.ServicePrincipal, version.Template.Name), StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => group.OrderBy(version => version.Version).ToImmutableArray(), StringComparer.Ordinal),
            Hidden = rows[EntityKind.HiddenServices].Select(EntityCodec.Read<HiddenServices>).SingleOrDefault() ?? new(),
        };
    }

    /// <summary>The directory with a service put.</summary>
    internal ServiceDirectory With(LinkedService service) =>
        (this with { Services = Services.SetItem(service.Manifest.Service, service) }).Noting(EntityKind.LinkedService, service.Manifest.Service, service);

    /// <summary>The directory with the next version of a template.</summary>
    internal ServiceDirectory With(TemplateVersion version)
    {
        var key = TemplateKey.Of(version.ServicePrincipal, version.Template.Name);
        var versions = Versions.GetValueOrDefault(key, []).Add(version);
        return (this with { Versions = Versions.SetItem(key, versions) }).Noting(EntityKind.TemplateVersion, version.StoreKey, version);
    }

    /// <summary>The directory with an access key put.</summary>
    internal ServiceDirectory With(ServiceAccessKey key) =>
        (this with { AccessKeys = AccessKeys.SetItem(key.Id, key) }).Noting(EntityKind.ServiceAccessKey, key.Id, key);

    /// <summary>The directory with other services hidden.</summary>
    internal ServiceDirectory With(HiddenServices hidden) => (this with { Hidden = hidden }).Noting(EntityKind.HiddenServices, HiddenKey, hidden);

    /// <summary>The directory without an access key.</summary>
    internal ServiceDirectory Without(ServiceAccessKey key) =>
        (this with { AccessKeys = AccessKeys.Remove(key.Id) }).Noting(EntityKind.ServiceAccessKey, key.Id, null);

    /// <summary>The directory without a service, its templates and its keys.</summary>
    internal ServiceDirectory Without(LinkedService service)
    {
        var principal = service.Manifest.Service;
        var versions = Versions.Values.SelectMany(each => each).Where(version => version.ServicePrincipal == principal).ToArray();
        var after = AccessKeysOf(principal).Aggregate(this, (directory, key) => directory.Without(key));
        after = versions.Aggregate(
            after with { Versions = Versions.RemoveRange(versions.Select(version => TemplateKey.Of(principal, version.Template.Name))) },
            (directory, version) => directory.Noting(EntityKind.TemplateVersion, version.StoreKey, null));
        return (after with { Services = Services.Remove(principal) }).Noting(EntityKind.LinkedService, principal, null);
    }

    /// <summary>This state, once its changes are written as the next revision.</summary>
    internal ServiceDirectory Settled() => this with { Revision = Revision + 1, Pending = [] };

    private static ImmutableSortedDictionary<string, T> Sorted<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, T> Index<T>(IEnumerable<T> entities, Func<T, string> key) =>
        entities.ToImmutableSortedDictionary(key, entity => entity, StringComparer.Ordinal);

    private ServiceDirectory Noting(EntityKind kind, string key, object? entity) => this with { Pending = Pending.Add(new(kind, key, entity)) };
}
