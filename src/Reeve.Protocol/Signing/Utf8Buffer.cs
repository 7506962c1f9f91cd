using System.Buffers;
using System.Text;

namespace Reeve.Protocol.Signing;

/// <summary>Collects bytes on the stack first and in a pooled array when they outgrow it. Rented bytes are wiped: they hold tokens.</summary>
internal ref struct Utf8Buffer(Span<byte> initial)
{
    private Span<byte> _bytes = initial;
    private byte[]? _rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => _bytes[..Length];

    public void Truncate(int length) => Length = length;

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Append(scoped ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        Length += value.Length;
    }

    public void Append(scoped ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void AppendEncoded(scoped ReadOnlySpan<byte> utf8) =>
        Length += PercentEncoding.Encode(utf8, Reserve(PercentEncoding.MaxEncodedLength(utf8.Length)));

    public void AppendHex(scoped ReadOnlySpan<byte> value)
    {
        Convert.TryToHexStringLower(value, Reserve(value.Length * 2), out var written);
        Length += written;
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
            _rented = null;
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes[Length..];
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + count), _bytes.Length * 2));
        Written.CopyTo(larger);
        Dispose();
        _rented = larger;
        _bytes = larger;
    }
}
