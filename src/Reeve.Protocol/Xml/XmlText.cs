using System.Buffers;
using System.Text;

namespace Reeve.Protocol.Xml;

/// <summary>
/// Escapes character data. Markup characters become entities, CR becomes <c>&amp;#13;</c> because a parser would turn it into LF, and what
/// XML 1.0 cannot carry in any form (C0 controls but TAB, LF and CR; lone surrogates; U+FFFE and U+FFFF) becomes U+FFFD.
/// </summary>
internal static class XmlText
{
    /// <summary>The most bytes that one UTF-16 code unit can become: <c>&amp;quot;</c>.</summary>
    public const int MaxBytesPerChar = 6;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007F");

    /// <summary>Writes escaped text into a buffer that is large enough for it, and returns how many bytes were written.</summary>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain != 0)
            {
                var run = plain < 0 ? text : text[..plain];
                Ascii.FromUtf16(run, destination[written..], out var copied);
                written += copied;
                text = text[run.Length..];
                continue;
            }

            written += EscapeFirst(text, destination[written..], out var consumed);
            text = text[consumed..];
        }

        return written;
    }

    private static int EscapeFirst(ReadOnlySpan<char> text, Span<byte> destination, out int consumed)
    {
        consumed = 1;
        var entity = text[0] switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\r' => "&#13;"u8,
            < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD"u8,
            _ => default,
        };
        if (!entity.IsEmpty)
        {
            entity.CopyTo(destination);
            return entity.Length;
        }

        // Answers U+FFFD for a lone surrogate.
        Rune.DecodeFromUtf16(text, out var rune, out consumed);
        return rune.EncodeToUtf8(destination);
    }
}
