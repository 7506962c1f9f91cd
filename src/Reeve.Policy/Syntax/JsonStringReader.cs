using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Syntax;

/// <summary>Reads JSON strings: escapes, control characters, surrogate pairs.</summary>
internal static class JsonStringReader
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Reads the string whose opening quote is at <paramref name="position"/>; leaves the position behind it, or at the fault.</summary>
    public static bool TryRead(string text, ref int position, [NotNullWhen(true)] out string? value)
    {
        value = null;
        position++;
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny(Special);
        if (length >= 0 && rest[length] == '"')
        {
            value = KnownText.For(rest[..length]);
            position += length + 1;
            return true;
        }

        return length >= 0 && TryReadEscaped(text, ref position, out value);
    }

    private static bool TryReadEscaped(string text, ref int position, [NotNullWhen(true)] out string? value)
    {
        value = null;
        var builder = new StringBuilder();
        while (true)
        {
            var rest = text.AsSpan(position);
            var length = rest.IndexOfAny(Special);
            if (length < 0)
            {
                return false;
            }

            builder.Append(rest[..length]);
            position += length;
            switch (rest[length])
            {
                case '"':
                    position++;
                    value = builder.ToString();
                    return Surrogates.ArePaired(value);
                case '\\' when TryReadEscape(rest[length..], out var character, out var read):
                    builder.Append(character);
                    position += read;
                    break;
                default:
                    return false;
            }
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<char> rest, out char character, out int length)
    {
        (character, length) = rest switch
        {
            [_, '"' or '\\' or '/', ..] => (rest[1], 2),
            [_, 'b', ..] => ('\b', 2),
            [_, 'f', ..] => ('\f', 2),
            [_, 'n', ..] => ('\n', 2),
            [_, 'r', ..] => ('\r', 2),
            [_, 't', ..] => ('\t', 2),
            [_, 'u', _, _, _, _, ..] => ('\0', 6),
            _ => ('\0', 0),
        };
        if (length < 6)
        {
            return length > 0;
        }

        // AllowHexSpecifier alone: no white space, no sign.
        var ok = ushort.TryParse(rest.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        character = (char)code;
        return ok;
    }
}
