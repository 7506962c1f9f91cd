namespace Reeve.Iam.State;

/// <summary>Makes <see cref="EntityMap{T}"/> values.</summary>
public static class EntityMaps
{
    /// <summary>The map without entries.</summary>
    public static EntityMap<T> Empty<T>()
        where T : class => Of<T>.Empty;

    /// <summary>Builds a map at once.</summary>
    /// <param name="entries">The entries; names are unique without regard to ASCII case.</param>
    public static EntityMap<T> From<T>(IEnumerable<KeyValuePair<string, T>> entries)
        where T : class
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, static (left, right) => EntityMap<T>.Compare(left.Key, right.Key));
        return new([.. sorted.Chunk(EntityMap<T>.ChunkLimit / 2)], sorted.Length);
    }

    private static class Of<T>
        where T : class
    {
        public static readonly EntityMap<T> Empty = new([], 0);
    }
}
