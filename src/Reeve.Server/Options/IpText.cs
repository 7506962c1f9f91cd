using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Server.Options;

/// <summary>Reads IP addresses and ranges in their one plain spelling: no octal, no short forms, no zones, no stray host bits.</summary>
internal static class IpText
{
    /// <summary>The address that a text spells, or null.</summary>
    public static IPAddress? FindAddress(ReadOnlySpan<char> text)
    {
        if (!text.Contains(':'))
        {
            return FindIpv4(text);
        }

        return text.ContainsAny("%[]/") || !IPAddress.TryParse(text, out var address) || address.AddressFamily is not AddressFamily.InterNetworkV6
            ? null
            : address;
    }

    /// <summary>Reads <c>10.0.0.0/8</c>, <c>2001:db8::/32</c>, or one address alone.</summary>
    public static Parsed<IPNetwork> ParseNetwork(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (FindAddress(slash < 0 ? text : text.AsSpan(0, slash)) is not { } address)
        {
            return Parsed.Fault($"'{text}' is not an IP address or a range such as 10.0.0.0/8");
        }

        var bits = address.AddressFamily is AddressFamily.InterNetwork ? 32 : 128;
        var prefix = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > bits))
        {
            return Parsed.Fault($"the prefix length of '{text}' is not a number from 0 to {bits}");
        }

        return HasHostBits(address, prefix)
            ? Parsed.Fault($"'{text}' has bits after its prefix of {prefix}")
            : new IPNetwork(address, prefix);
    }

    private static IPAddress? FindIpv4(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (count == 4 || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out bytes[count]))
            {
                return null;
            }

            count++;
        }

        return count == 4 ? new IPAddress(bytes) : null;
    }

    private static bool HasHostBits(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < bytes.Length * 8; bit++)
        {
            if ((bytes[bit / 8] & (0x80 >> (bit % 8))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
