using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Reeve.Protocol.Xml;

/// <summary>
/// Writes the XML of an answer, forward only, in UTF-8, straight into a buffer. Names come from our own code and are written as they
/// are; text may be anything and is escaped. What XML 1.0 cannot carry becomes U+FFFD.
/// </summary>
/// <param name="output">Where the bytes go. Nothing is held back: every call is complete when it returns.</param>
public sealed class Utf8XmlWriter(IBufferWriter<byte> output)
{
    // Text goes out in pieces, so that the worst case of escaping is reserved for a piece and not for the whole.
    private const int PieceLength = 1024;

    private const int LongestNumber = 20;

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    public void WriteStart(ReadOnlySpan<byte> name)
    {
        var span = output.GetSpan(name.Length + 2);
        output.Advance(OpenTag(name, span));
    }

    /// <summary>Opens the root element and declares its namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="xmlNamespace">The default namespace from here on; one of <see cref="XmlNamespaces"/>.</param>
    public void WriteStart(ReadOnlySpan<byte> name, ReadOnlySpan<byte> xmlNamespace)
    {
        WriteRaw("<"u8);
        WriteRaw(name);
        WriteRaw(" xmlns=\""u8);
        WriteRaw(xmlNamespace);
        WriteRaw("\">"u8);
    }

    /// <summary>Closes an element.</summary>
    /// <param name="name">Its name, as it was opened.</param>
    public void WriteEnd(ReadOnlySpan<byte> name)
    {
        var span = output.GetSpan(name.Length + 3);
        output.Advance(CloseTag(name, span));
    }

    /// <summary>Writes an element without content.</summary>
    /// <param name="name">Its name.</param>
    public void WriteEmpty(ReadOnlySpan<byte> name)
    {
        WriteRaw("<"u8);
        WriteRaw(name);
        WriteRaw("/>"u8);
    }

    /// <summary>Writes text, escaped.</summary>
    /// <param name="text">The text.</param>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, PieceLength);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            var span = output.GetSpan(length * XmlText.MaxBytesPerChar);
            output.Advance(XmlText.Escape(text[..length], span));
            text = text[length..];
        }
    }

    /// <summary>Writes an element that holds text, escaped.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    public void WriteElement(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        if (text.Length > PieceLength)
        {
            WriteStart(name);
            WriteText(text);
            WriteEnd(name);
            return;
        }

        var span = output.GetSpan((2 * name.Length) + 5 + (text.Length * XmlText.MaxBytesPerChar));
        var written = OpenTag(name, span);
        written += XmlText.Escape(text, span[written..]);
        written += CloseTag(name, span[written..]);
        output.Advance(written);
    }

    /// <summary>Writes an element that holds text percent-encoded, as answers carry policy documents.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    public void WritePercentEncoded(ReadOnlySpan<byte> name, ReadOnlySpan<char> text)
    {
        WriteStart(name);
        PercentEncoding.Encode(text, output);
        WriteEnd(name);
    }

    /// <summary>Writes an element that holds a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void WriteElement(ReadOnlySpan<byte> name, long value)
    {
        var span = output.GetSpan((2 * name.Length) + 5 + LongestNumber);
        var written = OpenTag(name, span);
        Utf8Formatter.TryFormat(value, span[written..], out var digits);
        written += digits;
        written += CloseTag(name, span[written..]);
        output.Advance(written);
    }

    /// <summary>Writes an element that holds <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void WriteElement(ReadOnlySpan<byte> name, bool value) => WriteElement(name, value ? "true" : "false");

    /// <summary>Writes an element that holds a time in UTC and whole seconds: <c>2012-05-09T15:45:35Z</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; a fraction of a second is cut off.</param>
    public void WriteElement(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[LongestNumber];
        value.UtcDateTime.TryFormat(text, out var written, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        WriteElement(name, text[..written]);
    }

    /// <summary>Writes bytes that are well-formed XML already, unchecked: a fragment prepared with this writer.</summary>
    /// <param name="xml">The fragment.</param>
    public void WriteRaw(ReadOnlySpan<byte> xml) => output.Write(xml);

    private static int OpenTag(ReadOnlySpan<byte> name, Span<byte> span)
    {
        span[0] = (byte)'<';
        name.CopyTo(span[1..]);
        span[name.Length + 1] = (byte)'>';
        return name.Length + 2;
    }

    private static int CloseTag(ReadOnlySpan<byte> name, Span<byte> span)
    {
        span[0] = (byte)'<';
        span[1] = (byte)'/';
        name.CopyTo(span[2..]);
        span[name.Length + 2] = (byte)'>';
        return name.Length + 3;
    }
}
