using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reeve.Policy.Actions;

namespace Reeve.Catalog.ActionReference;

/// <summary>The shapes that index and blocks of the archive share.</summary>
internal static class ReferenceReading
{
    /// <summary>Reads how many there are, and each.</summary>
    public static T[] ReadArray<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }

    /// <summary>Reads how many there are, and each.</summary>
    public static ImmutableArray<T> ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read) =>
        ImmutableCollectionsMarshal.AsImmutableArray(reader.ReadArray(read));

    /// <summary>Reads a condition key.</summary>
    public static ConditionKeyDescription ReadConditionKey(this BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadString());
}
