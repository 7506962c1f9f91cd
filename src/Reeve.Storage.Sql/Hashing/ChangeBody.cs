using System.Buffers.Binary;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Hashing;

/// <summary>How the writes of one revision are kept in the change log. Stored, and therefore frozen.</summary>
internal static class ChangeBody
{
    private const byte Removed = 0;
    private const byte Written = 1;

    public static byte[] Encode(IReadOnlyList<EntityWrite> writes)
    {
        // The whole of an imported account may be one change: counted first, its body is made once and is as long as it must be.
        var buffer = new CanonicalBuffer(LengthOf(writes));
        buffer.WriteInt32(writes.Count);
        foreach (var write in writes)
        {
            buffer.WriteInt32((int)write.Kind);
            buffer.WriteText(write.Key);
            if (write.Body is { } body)
            {
                buffer.WriteByte(Written);
                buffer.WriteBlock(body.Span);
            }
            else
            {
                buffer.WriteByte(Removed);
            }
        }

        return buffer.Detach();
    }

    /// <summary>Reads what <see cref="Encode"/> wrote; only ever given bytes whose hash has been verified.</summary>
    public static IReadOnlyList<EntityWrite> Decode(ReadOnlyMemory<byte> bytes)
    {
        var writes = new EntityWrite[TakeInt32(ref bytes)];
        for (var i = 0; i < writes.Length; i++)
        {
            var kind = (EntityKind)TakeInt32(ref bytes);
            var key = CanonicalBuffer.Decode(TakeBlock(ref bytes).Span);
            // Not `… : null`: that null would be an empty array, and a removal a write of nothing.
            ReadOnlyMemory<byte>? body = Take(ref bytes, 1).Span[0] == Written ? TakeBlock(ref bytes) : default(ReadOnlyMemory<byte>?);
            writes[i] = new EntityWrite(kind, key, body);
        }

        return writes;
    }

    private static int LengthOf(IReadOnlyList<EntityWrite> writes)
    {
        var length = sizeof(int);
        foreach (var write in writes)
        {
            // Kind, length of the key, key, and whether it is written.
            length = checked(length + (2 * sizeof(int)) + CanonicalBuffer.CountOf(write.Key) + 1);
            length = write.Body is { } body ? checked(length + sizeof(int) + body.Length) : length;
        }

        return length;
    }

    private static int TakeInt32(ref ReadOnlyMemory<byte> bytes) =>
        BinaryPrimitives.ReadInt32BigEndian(Take(ref bytes, sizeof(int)).Span);

    private static ReadOnlyMemory<byte> TakeBlock(ref ReadOnlyMemory<byte> bytes) => Take(ref bytes, TakeInt32(ref bytes));

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
