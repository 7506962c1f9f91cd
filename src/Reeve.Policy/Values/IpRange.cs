namespace Reeve.Policy.Values;

/// <summary>
/// An address or a block of addresses. IPv4 mapped into IPv6 counts as IPv4. The host bits of a block are cleared, so <c>10.0.0.5/8</c> is <c>10.0.0.0/8</c>.
/// </summary>
internal readonly record struct IpRange
{
    private readonly UInt128 _network;
    private readonly UInt128 _mask;
    private readonly bool _isIpv6;

    private IpRange(UInt128 address, int bits, int prefix, bool isIpv6)
    {
        _mask = prefix == 0 ? UInt128.Zero : UInt128.MaxValue << (bits - prefix);
        _network = address & _mask;
        _isIpv6 = isIpv6;
    }

    /// <summary>Reads an address, or a block where <paramref name="allowPrefix"/> says so.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool allowPrefix, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (slash >= 0 && !allowPrefix)
        {
            return false;
        }

        var prefix = -1;
        var address = slash < 0 ? text : text[..slash];
        if (slash >= 0 && !TryReadPrefix(text[(slash + 1)..], out prefix))
        {
            return false;
        }

        if (Ipv4Text.TryParse(address, out var v4))
        {
            range = new IpRange(v4, 32, prefix < 0 ? 32 : prefix, isIpv6: false);
            return prefix <= 32;
        }

        if (!Ipv6Text.TryParse(address, out var v6) || prefix > 128)
        {
            return false;
        }

        range = FromIpv6(v6, prefix < 0 ? 128 : prefix);
        return true;
    }

    /// <summary>Whether <paramref name="address"/> is of the same family and inside.</summary>
    public bool Contains(IpRange address) => _isIpv6 == address._isIpv6 && (address._network & _mask) == _network;

    private static IpRange FromIpv6(UInt128 address, int prefix)
    {
        var isMapped = address >> 32 == 0xFFFF && prefix >= 96;
        return isMapped
            ? new IpRange((uint)(address & uint.MaxValue), 32, prefix - 96, isIpv6: false)
            : new IpRange(address, 128, prefix, isIpv6: true);
    }

    private static bool TryReadPrefix(ReadOnlySpan<char> text, out int prefix)
    {
        prefix = 0;
        if (text.Length > 3 || !Digits.Only(text) || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        foreach (var digit in text)
        {
            prefix = (prefix * 10) + digit - '0';
        }

        return true;
    }
}
