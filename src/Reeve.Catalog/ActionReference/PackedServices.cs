using System.Collections.Frozen;

namespace Reeve.Catalog.ActionReference;

/// <summary>The services of the archive, unread.</summary>
internal sealed class PackedServices(PackedService[] services)
{
    private readonly FrozenDictionary<string, PackedService> _byPrefix = services.ToFrozenDictionary(service => service.Prefix, StringComparer.Ordinal);

    /// <summary>Their prefixes, in ordinal order.</summary>
    public IReadOnlyList<string> Prefixes { get; } = Array.ConvertAll(services, service => service.Prefix);

    /// <summary>The service of a prefix, or null.</summary>
    public PackedService? Find(string prefix) => _byPrefix.GetValueOrDefault(prefix);
}
