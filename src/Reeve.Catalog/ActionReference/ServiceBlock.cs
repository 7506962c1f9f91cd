using System.Collections.Immutable;
using Reeve.Policy.Actions;

namespace Reeve.Catalog.ActionReference;

/// <summary>Reads one service in the order in which <c>eng/node/service-actions.mjs</c> writes it.</summary>
internal sealed class ServiceBlock
{
    private readonly BinaryReader _reader;
    private readonly ImmutableArray<ConditionKeyDescription> _keys;
    private readonly ImmutableArray<ResourceTypeDescription> _types;

    private ServiceBlock(BinaryReader reader)
    {
        _reader = reader;
        _keys = reader.ReadList(static reader => reader.ReadConditionKey());
        _types = reader.ReadList(reader => new ResourceTypeDescription(reader.ReadString(), reader.ReadString(), ReadKeys()));
    }

    /// <summary>Reads the block of a service.</summary>
    public static ServiceActions Read(PackedService service, byte[] block)
    {
        using var reader = new BinaryReader(new MemoryStream(block));
        var read = new ServiceBlock(reader);
        var actions = reader.ReadList(_ => read.ReadAction());
        return new ServiceActions(service.Prefix, service.Name, actions, read._types, read._keys);
    }

    private ActionDescription ReadAction() => new()
    {
        Name = _reader.ReadString(),
        Description = _reader.ReadString(),
        AccessLevel = (AccessLevel)_reader.Read7BitEncodedInt(),
        ConditionKeys = ReadKeys(),
        Resources = _reader.ReadList(reader => new ActionResource(
            Type: _types[reader.Read7BitEncodedInt()],
            IsRequired: reader.Read7BitEncodedInt() != 0,
            ConditionKeys: ReadKeys())),
        DependentActions = _reader.ReadList(static reader => reader.ReadString()),
    };

    private ImmutableArray<ConditionKeyDescription> ReadKeys() => _reader.ReadList(reader => _keys[reader.Read7BitEncodedInt()]);
}
