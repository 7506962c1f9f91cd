using System.Collections.Frozen;
using Reeve.Policy.Actions;

namespace Reeve.Catalog.ActionReference;

/// <summary>What the archive tells before any of its blocks is read.</summary>
/// <param name="Source">The package and version that the archive was made from.</param>
/// <param name="GlobalKeys">The condition keys that every service has.</param>
/// <param name="ForeignPrefixes">The prefixes of condition keys that are not the prefix of the service that has the keys, with that service's.</param>
/// <param name="Services">The services, with where their blocks are.</param>
internal sealed record ReferenceIndex(
    string Source,
    IReadOnlyList<ConditionKeyDescription> GlobalKeys,
    FrozenDictionary<string, string> ForeignPrefixes,
    PackedServices Services)
{
    /// <summary>Reads the index in the order in which <c>eng/node/action-reference.mjs</c> writes it.</summary>
    public static ReferenceIndex Read(ArchiveFile file)
    {
        using var reader = new BinaryReader(new MemoryStream(file.ReadIndex(out var next)));
        var source = reader.ReadString();
        var keys = reader.ReadArray(static reader => reader.ReadConditionKey());
        var foreign = reader.ReadArray(static reader => KeyValuePair.Create(reader.ReadString(), reader.ReadString()));
        var services = reader.ReadArray(reader =>
        {
            var (prefix, name, length) = (reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt());
            var block = new ArchiveBlock(next, length);
            next += length;
            return new PackedService(prefix, name, block);
        });
        return new ReferenceIndex(source, keys, foreign.ToFrozenDictionary(StringComparer.Ordinal), new PackedServices(services));
    }
}
