using System.Globalization;

namespace Reeve.Policy.Reference;

/// <summary>IPv4 and IPv6 addresses and ranges.</summary>
internal static class Addresses
{
    public static bool IsAddress(string text) => Parse(text) is not null;

    /// <summary>Whether an address lies in a range; null where either cannot be read. One of the other family lies outside.</summary>
    public static bool? IsInside(string range, string asked)
    {
        var parts = range.Split('/');
        if (parts.Length > 2 || Parse(parts[0]) is not { } network || Parse(asked) is not { } address)
        {
            return null;
        }

        var bits = parts.Length == 1 ? network.Length * 8 : PrefixLength(parts[1], network.Length * 8);
        return bits < 0 ? null : network.Length == address.Length && Enumerable.Range(0, bits).All(bit => Bit(network, bit) == Bit(address, bit));
    }

    private static int PrefixLength(string text, int longest) =>
        Ascii.IsDigits(text) && text.Length <= 3 && int.Parse(text, CultureInfo.InvariantCulture) is var bits && bits <= longest ? bits : -1;

    private static bool Bit(byte[] address, int bit) => (address[bit / 8] >> (7 - (bit % 8)) & 1) == 1;

    private static byte[]? Parse(string text) => text.Contains(':', StringComparison.Ordinal) ? Version6(text) : Version4(text);

    // Strict: no leading zeros, which some read as octal.
    private static byte[]? Version4(string text)
    {
        var parts = text.Split('.');
        var strict = parts.Length == 4 && parts.All(part =>
            Ascii.IsDigits(part) && part.Length <= 3 && (part.Length == 1 || part[0] != '0') && int.Parse(part, CultureInfo.InvariantCulture) <= 255);
        return strict ? [.. parts.Select(part => byte.Parse(part, CultureInfo.InvariantCulture))] : null;
    }

    private static byte[]? Version6(string text)
    {
        var halves = text.Split("::");
        if (halves.Length > 2 || Groups(halves[0], isLast: halves.Length == 1) is not { } head)
        {
            return null;
        }

        if (halves.Length == 1)
        {
            return head.Length == 16 ? Unmapped(head) : null;
        }

        return Groups(halves[1], isLast: true) is { } tail && head.Length + tail.Length <= 14
            ? Unmapped([.. head, .. new byte[16 - head.Length - tail.Length], .. tail])
            : null;
    }

    private static byte[]? Groups(string text, bool isLast)
    {
        if (text.Length == 0)
        {
            return [];
        }

        List<byte> bytes = [];
        var groups = text.Split(':');
        for (var index = 0; index < groups.Length; index++)
        {
            var group = groups[index];
            if (isLast && index == groups.Length - 1 && Version4(group) is { } embedded)
            {
                bytes.AddRange(embedded);
            }
            else if (group.Length is >= 1 and <= 4 && group.All(char.IsAsciiHexDigit))
            {
                var number = int.Parse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                bytes.AddRange([(byte)(number >> 8), (byte)number]);
            }
            else
            {
                return null;
            }
        }

        return [.. bytes];
    }

    // An IPv4 address written as ::ffff:a.b.c.d is that IPv4 address.
    private static byte[] Unmapped(byte[] address) =>
        address.Take(10).All(b => b == 0) && address[10] == 255 && address[11] == 255 ? address[12..] : address;
}
