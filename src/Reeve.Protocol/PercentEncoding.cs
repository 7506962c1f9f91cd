using System.Buffers;
using System.Text;

namespace Reeve.Protocol;

/// <summary>
/// Percent-encoding as RFC 3986 section 2 and as AWS uses it in signatures and for policy documents in answers: everything but
/// <c>A-Z a-z 0-9 - _ . ~</c> becomes upper-case <c>%XX</c> of its UTF-8 bytes.
/// </summary>
public static class PercentEncoding
{
    private const int BytesPerEscape = 3;

    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8);

    private static readonly SearchValues<byte> EscapeOrPlus = SearchValues.Create("%+"u8);

    private static ReadOnlySpan<byte> UpperHex => "0123456789ABCDEF"u8;

    /// <summary>Encodes text. A lone surrogate counts as U+FFFD.</summary>
    /// <param name="text">The text to encode.</param>
    /// <returns>The encoded text, ASCII only.</returns>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var encoded = ArrayPool<byte>.Shared.Rent(MaxEncodedLength(utf8.Length));
        var result = Encoding.ASCII.GetString(encoded, 0, Encode(utf8, encoded));
        ArrayPool<byte>.Shared.Return(encoded);
        return result;
    }

    /// <summary>Encodes text straight into a buffer. A lone surrogate counts as U+FFFD.</summary>
    /// <param name="text">The text to encode.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        const int PieceLength = 512;
        Span<byte> utf8 = stackalloc byte[PieceLength * BytesPerEscape];
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, PieceLength);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            var piece = utf8[..Encoding.UTF8.GetBytes(text[..length], utf8)];
            output.Advance(Encode(piece, output.GetSpan(MaxEncodedLength(piece.Length))));
            text = text[length..];
        }
    }

    internal static int MaxEncodedLength(int length) => checked(length * BytesPerEscape);

    /// <summary>Encodes into a buffer of at least <see cref="MaxEncodedLength"/> bytes and returns how many were written.</summary>
    internal static int Encode(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var safe = utf8.IndexOfAnyExcept(Unreserved);
            if (safe < 0)
            {
                utf8.CopyTo(destination[written..]);
                return written + utf8.Length;
            }

            utf8[..safe].CopyTo(destination[written..]);
            written += safe;
            var value = utf8[safe];
            destination[written] = (byte)'%';
            destination[written + 1] = UpperHex[value >> 4];
            destination[written + 2] = UpperHex[value & 0xF];
            written += BytesPerEscape;
            utf8 = utf8[(safe + 1)..];
        }
    }

    /// <summary>
    /// Decodes one name or value of a form or query string into a buffer at least as long as the source: <c>+</c> is a space, an
    /// escape must have two hex digits.
    /// </summary>
    /// <returns>How many bytes were written, or the complement (<c>~</c>) of the position of the first bad escape.</returns>
    internal static int DecodeForm(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        var read = 0;
        var written = 0;
        while (true)
        {
            var plain = source[read..].IndexOfAny(EscapeOrPlus);
            if (plain < 0)
            {
                source[read..].CopyTo(destination[written..]);
                return written + source.Length - read;
            }

            source.Slice(read, plain).CopyTo(destination[written..]);
            read += plain;
            written += plain;
            if (source[read] == '+')
            {
                destination[written++] = (byte)' ';
                read++;
                continue;
            }

            if (!TryReadEscape(source[read..], out destination[written]))
            {
                return ~read;
            }

            written++;
            read += BytesPerEscape;
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> escape, out byte value)
    {
        value = 0;
        if (escape.Length < BytesPerEscape || !TryReadHex(escape[1], out var high) || !TryReadHex(escape[2], out var low))
        {
            return false;
        }

        value = (byte)((high << 4) | low);
        return true;
    }

    private static bool TryReadHex(byte digit, out int value)
    {
        value = digit switch
        {
            >= (byte)'0' and <= (byte)'9' => digit - '0',
            >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
            >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
            _ => -1,
        };
        return value >= 0;
    }
}
