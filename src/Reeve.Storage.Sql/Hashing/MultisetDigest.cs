using System.Buffers.Binary;

namespace Reeve.Storage.Sql.Hashing;

/// <summary>
/// A digest of a set of hashes that does not depend on their order and is kept up to date by adding and taking away:
/// the sum of the hashes as four 64-bit lanes. It shows that a row is missing, stale or came back; it is no defence against
/// somebody who writes the database on purpose.
/// </summary>
public readonly record struct MultisetDigest
{
    /// <summary>How many bytes a digest has when it is stored.</summary>
    public const int Size = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private MultisetDigest(ulong first, ulong second, ulong third, ulong fourth)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>The digest with one more hash of 32 bytes in it.</summary>
    public MultisetDigest Add(ReadOnlySpan<byte> hash)
    {
        var other = Read(hash);
        return unchecked(new(_first + other._first, _second + other._second, _third + other._third, _fourth + other._fourth));
    }

    /// <summary>The digest with a hash of 32 bytes taken out.</summary>
    public MultisetDigest Subtract(ReadOnlySpan<byte> hash)
    {
        var other = Read(hash);
        return unchecked(new(_first - other._first, _second - other._second, _third - other._third, _fourth - other._fourth));
    }

    /// <summary>Reads a digest as <see cref="ToArray"/> wrote it.</summary>
    public static MultisetDigest Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>The digest as it is stored.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), _second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), _third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), _fourth);
        return bytes;
    }
}
