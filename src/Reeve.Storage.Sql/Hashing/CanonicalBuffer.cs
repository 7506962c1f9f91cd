using System.Buffers.Binary;
using System.Text;

namespace Reeve.Storage.Sql.Hashing;

/// <summary>
/// The one encoding that hashes are taken over: integers big-endian, everything of variable length preceded by its length,
/// so that no two different rows encode alike. Stored, and therefore frozen.
/// </summary>
/// <param name="capacity">How many bytes it takes before it grows.</param>
internal sealed class CanonicalBuffer(int capacity = CanonicalBuffer.InitialCapacity)
{
    private const int InitialCapacity = 4096;
    private const int LargestKept = 1 << 20;

    // Strict: a lone surrogate would otherwise become U+FFFD, and two different keys one.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public static byte[] Encode(string text) => Utf8.GetBytes(text);

    /// <summary>How many bytes <see cref="WriteText"/> writes of a text, without its length.</summary>
    public static int CountOf(string text) => Utf8.GetByteCount(text);

    public static string Decode(ReadOnlySpan<byte> bytes) => Utf8.GetString(bytes);

    /// <summary>Starts over, giving back the memory that an unusually large row needed.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > LargestKept)
        {
            _bytes = new byte[InitialCapacity];
        }
    }

    public ReadOnlySpan<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>What was written, without a copy where it is as long as the capacity.</summary>
    public byte[] Detach()
    {
        var written = Length == _bytes.Length ? _bytes : From(0).ToArray();
        (_bytes, Length) = ([], 0);
        return written;
    }

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);

    /// <summary>Writes bytes whose number is fixed by what they are: a hash, a digest.</summary>
    public void WriteFixed(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    public void WriteBlock(ReadOnlySpan<byte> value)
    {
        WriteInt32(value.Length);
        WriteFixed(value);
    }

    public void WriteText(string value)
    {
        var count = Utf8.GetByteCount(value);
        WriteInt32(count);
        Utf8.GetBytes(value, Reserve(count));
    }

    private Span<byte> Reserve(int count)
    {
        var needed = checked(Length + count);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        }

        var reserved = _bytes.AsSpan(Length, count);
        Length = needed;
        return reserved;
    }
}
