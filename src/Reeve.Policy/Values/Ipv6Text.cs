namespace Reeve.Policy.Values;

/// <summary>The text forms of RFC 4291, section 2.2: groups, one <c>::</c>, and an IPv4 tail. No zone, no brackets.</summary>
internal static class Ipv6Text
{
    private const int Groups = 8;

    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 address)
    {
        address = UInt128.Zero;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return TryReadGroups(text, out address, out var all) && all == Groups;
        }

        var before = text[..gap];
        var after = text[(gap + 2)..];
        if (!TryReadGroups(before, out var high, out var highCount) || !TryReadGroups(after, out var low, out var lowCount))
        {
            return false;
        }

        // The gap stands for one group at least. An IPv4 tail is only allowed at the very end.
        if (highCount + lowCount >= Groups || before.Contains('.'))
        {
            return false;
        }

        address = highCount == 0 ? low : (high << (16 * (Groups - highCount))) | low;
        return true;
    }

    private static bool TryReadGroups(ReadOnlySpan<char> text, out UInt128 value, out int count)
    {
        value = UInt128.Zero;
        count = 0;
        while (!text.IsEmpty)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && Ipv4Text.TryParse(group, out var v4))
            {
                value = (value << 32) | v4;
                count += 2;
                return count <= Groups;
            }

            // A colon must have another group behind it.
            if (!TryReadHex(group, out var bits) || ++count > Groups || colon == text.Length - 1)
            {
                return false;
            }

            value = (value << 16) | bits;
            text = colon < 0 ? default : text[(colon + 1)..];
        }

        return true;
    }

    private static bool TryReadHex(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            value = (value << 4) | (uint)(char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return text.Length is > 0 and <= 4;
    }
}
