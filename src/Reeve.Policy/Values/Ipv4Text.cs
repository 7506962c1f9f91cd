namespace Reeve.Policy.Values;

/// <summary>The strict dotted quad: four decimal numbers to 255 without leading zeros. Octal, hexadecimal and short forms are refused.</summary>
internal static class Ipv4Text
{
    public static bool TryParse(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        for (var part = 0; part < 4; part++)
        {
            var dot = text.IndexOf('.');
            if (part < 3 == dot < 0 || !TryReadByte(part < 3 ? text[..dot] : text, out var value))
            {
                return false;
            }

            address = (address << 8) | value;
            text = part < 3 ? text[(dot + 1)..] : default;
        }

        return true;
    }

    private static bool TryReadByte(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        if (text.Length > 3 || !Digits.Only(text) || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        foreach (var digit in text)
        {
            value = (value * 10) + (uint)(digit - '0');
        }

        return value <= 255;
    }
}
