using System.Runtime.InteropServices;

namespace Reeve.Storage.Sql;

/// <summary>Memory as the arrays that drivers take.</summary>
internal static class Bytes
{
    /// <summary>The array behind the memory when it is exactly that, else a copy.</summary>
    public static byte[] ToDriver(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Array is { } array && array.Length == memory.Length
            ? array
            : memory.ToArray();
}
