using Reeve.Policy.Values;

namespace Reeve.Policy.Syntax;

/// <summary>The grammar of a JSON number (RFC 8259, section 6).</summary>
internal static class JsonNumberGrammar
{
    /// <summary>Whether the whole of <paramref name="text"/> is one number.</summary>
    public static bool Matches(ReadOnlySpan<char> text)
    {
        if (text is ['-', .. var unsigned])
        {
            text = unsigned;
        }

        var whole = Digits.Leading(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
        {
            return false;
        }

        text = text[whole..];
        if (text is ['.', .. var fraction])
        {
            var digits = Digits.Leading(fraction);
            if (digits == 0)
            {
                return false;
            }

            text = fraction[digits..];
        }

        if (text is ['e' or 'E', .. var exponent])
        {
            text = exponent is ['+' or '-', .. var magnitude] ? magnitude : exponent;
            return text.Length > 0 && Digits.Leading(text) == text.Length;
        }

        return text.IsEmpty;
    }
}
