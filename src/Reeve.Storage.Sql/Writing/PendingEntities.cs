using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Writing;

/// <summary>What a run of revisions leaves of each entity: only the last write of each reaches its row.</summary>
internal sealed class PendingEntities
{
    private readonly Dictionary<(EntityKind Kind, string Key), (long Revision, ReadOnlyMemory<byte>? Body)> _last = [];

    public Dictionary<(EntityKind Kind, string Key), (long Revision, ReadOnlyMemory<byte>? Body)>.Enumerator GetEnumerator() =>
        _last.GetEnumerator();

    public void Clear() => _last.Clear();

    public void Add(long revision, EntityWrite write)
    {
        var key = (write.Kind, write.Key);
        if (_last.TryGetValue(key, out var earlier) && earlier.Revision == revision)
        {
            throw new ArgumentException($"One revision writes the entity '{write.Key}' of kind {write.Kind} twice.", nameof(write));
        }

        _last[key] = (revision, write.Body);
    }
}
