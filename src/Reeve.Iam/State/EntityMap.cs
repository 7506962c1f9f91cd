using System.Collections.Immutable;

namespace Reeve.Iam.State;

/// <summary>
/// An immutable map from names to entities, ordered by name without regard to ASCII case. Finding is logarithmic; adding copies one
/// chunk, not the map; a page is read from contiguous memory.
/// </summary>
/// <remarks>
/// Chunks are never empty and, joined, are the entries in order. IAM needs all three in accounts of thousands of entities: the
/// framework's sorted dictionaries cannot start an enumeration at a name, and its lists cost a tree walk per entry of a page.
/// </remarks>
/// <typeparam name="T">The entity.</typeparam>
public sealed class EntityMap<T>
    where T : class
{
    // Splitting at 128 keeps both copies that an addition makes, of a chunk and of the list of chunks, near 1 KB at 10,000 entries.
    internal const int ChunkLimit = 128;

    private readonly ImmutableArray<KeyValuePair<string, T>[]> _chunks;

    internal EntityMap(ImmutableArray<KeyValuePair<string, T>[]> chunks, int count)
    {
        _chunks = chunks;
        Count = count;
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>All entities, in the order of their names.</summary>
    public IEnumerable<T> Values => After(null);

    /// <summary>The entity of a name, or null.</summary>
    public T? Find(string name)
    {
        var (chunk, index) = Locate(name);
        return index >= 0 ? _chunks[chunk][index].Value : null;
    }

    /// <summary>Whether a name is taken.</summary>
    public bool Contains(string name) => Locate(name).Index >= 0;

    /// <summary>The entities whose names come after a name, in order; all of them when it is null.</summary>
    public IEnumerable<T> After(string? name)
    {
        var (chunk, index) = name is null ? (0, 0) : Locate(name);
        index = index < 0 ? ~index : name is null ? 0 : index + 1;
        for (; chunk < _chunks.Length; chunk++, index = 0)
        {
            for (; index < _chunks[chunk].Length; index++)
            {
                yield return _chunks[chunk][index].Value;
            }
        }
    }

    /// <summary>The map with an entry put in place of the one of that name, if any.</summary>
    public EntityMap<T> With(string name, T value)
    {
        var entry = KeyValuePair.Create(name, value);
        if (_chunks.IsEmpty)
        {
            return new([[entry]], 1);
        }

        var (chunk, index) = Locate(name);
        if (index >= 0)
        {
            var replaced = (KeyValuePair<string, T>[])_chunks[chunk].Clone();
            replaced[index] = entry;
            return new(_chunks.SetItem(chunk, replaced), Count);
        }

        var old = _chunks[chunk];
        KeyValuePair<string, T>[] grown = [.. old.AsSpan(0, ~index), entry, .. old.AsSpan(~index)];
        return new(grown.Length <= ChunkLimit ? _chunks.SetItem(chunk, grown) : Split(chunk, grown), Count + 1);
    }

    /// <summary>The map with many entities put as one is: the map is copied once for all of them.</summary>
    /// <param name="values">The entities; names are unique without regard to ASCII case.</param>
    /// <param name="name">The name of each.</param>
    public EntityMap<T> With(ImmutableArray<T> values, Func<T, string> name)
    {
        if (values.Length <= 1)
        {
            return values.IsEmpty ? this : With(name(values[0]), values[0]);
        }

        var put = values.Select(value => KeyValuePair.Create(name(value), value)).ToArray();
        var names = put.Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return EntityMaps.From(_chunks.SelectMany(chunk => chunk).Where(entry => !names.Contains(entry.Key)).Concat(put));
    }

    /// <summary>The map without an entry; this map when there is none of that name.</summary>
    public EntityMap<T> Without(string name)
    {
        var (chunk, index) = Locate(name);
        if (index < 0)
        {
            return this;
        }

        var old = _chunks[chunk];
        KeyValuePair<string, T>[] shrunk = [.. old.AsSpan(0, index), .. old.AsSpan(index + 1)];
        return new(shrunk.Length == 0 ? _chunks.RemoveAt(chunk) : _chunks.SetItem(chunk, shrunk), Count - 1);
    }

    internal static int Compare(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<KeyValuePair<string, T>[]> Split(int chunk, KeyValuePair<string, T>[] entries)
    {
        var half = entries.Length / 2;
        return _chunks.SetItem(chunk, entries[..half]).Insert(chunk + 1, entries[half..]);
    }

    // The chunk that holds a name or would, and the index in it, or the complement of the index at which it would be inserted.
    private (int Chunk, int Index) Locate(string name)
    {
        if (_chunks.IsEmpty)
        {
            return (0, ~0);
        }

        var (low, high) = (0, _chunks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Compare(_chunks[middle][0].Key, name) <= 0 ? (middle, high) : (low, middle - 1);
        }

        var entries = _chunks[low];
        var (first, last) = (0, entries.Length - 1);
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = Compare(entries[middle].Key, name);
            if (order == 0)
            {
                return (low, middle);
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        return (low, ~first);
    }
}
