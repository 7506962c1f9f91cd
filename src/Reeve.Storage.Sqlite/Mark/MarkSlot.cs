using System.Buffers.Binary;
using System.Security.Cryptography;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Mark;

/// <summary>What was acknowledged last: which store, how many transactions, and the hash of everything after them.</summary>
/// <param name="StoreId">The store's id.</param>
/// <param name="Sequence">The number of the transaction.</param>
/// <param name="Hash">The hash of the state after it.</param>
internal sealed record MarkSlot(byte[] StoreId, long Sequence, byte[] Hash)
{
    /// <summary>How many bytes a slot has.</summary>
    public const int Size = ChecksumAt + SHA256.HashSizeInBytes;

    private const int StoreIdAt = 8;
    private const int SequenceAt = StoreIdAt + StoreState.StoreIdSize;
    private const int HashAt = SequenceAt + sizeof(long);
    private const int ChecksumAt = HashAt + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "REEVEMK1"u8;

    /// <summary>Reads a slot; null when it was never written, or was torn or damaged.</summary>
    public static MarkSlot? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic)
            || !SHA256.HashData(bytes[..ChecksumAt]).AsSpan().SequenceEqual(bytes[ChecksumAt..Size]))
        {
            return null;
        }

        return new MarkSlot(
            bytes[StoreIdAt..SequenceAt].ToArray(),
            BinaryPrimitives.ReadInt64BigEndian(bytes[SequenceAt..]),
            bytes[HashAt..ChecksumAt].ToArray());
    }

    /// <summary>Writes the slot for a state.</summary>
    public static void Write(Span<byte> bytes, StoreState state)
    {
        Magic.CopyTo(bytes);
        state.StoreId.CopyTo(bytes[StoreIdAt..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[SequenceAt..], state.Sequence);
        state.Hash.CopyTo(bytes[HashAt..]);
        SHA256.HashData(bytes[..ChecksumAt], bytes[ChecksumAt..Size]);
    }
}
