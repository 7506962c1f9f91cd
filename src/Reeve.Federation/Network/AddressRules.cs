using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Federation.Network;

/// <summary>
/// Which addresses may be connected to when a stranger has a say in where: those of the public Internet. Everything else (loopback, private,
/// link-local with the clouds' metadata services, documentation, multicast, what embeds another address) only where the operator names it.
/// </summary>
/// <remarks>https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry</remarks>
/// <param name="further">The networks that the operator allows besides.</param>
internal sealed class AddressRules(ImmutableArray<IPNetwork> further)
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        V4(0, 0, 0, 8), V4(10, 0, 0, 8), V4(100, 64, 0, 10), V4(127, 0, 0, 8), V4(169, 254, 0, 16), V4(172, 16, 0, 12), V4(192, 0, 0, 24),
        V4(192, 0, 2, 24), V4(192, 88, 99, 24), V4(192, 168, 0, 16), V4(198, 18, 0, 15), V4(198, 51, 100, 24), V4(203, 0, 113, 24),
        V4(224, 0, 0, 4), V4(240, 0, 0, 4),
    ];

    private static readonly IPNetwork GlobalV6 = V6(0x2000, 0, 3);

    // Protocol assignments with Teredo, documentation, 6to4, documentation again.
    private static readonly IPNetwork[] SpecialV6 = [V6(0x2001, 0, 23), V6(0x2001, 0xdb8, 32), V6(0x2002, 0, 16), V6(0x3fff, 0, 20)];

    /// <summary>Whether an address may be connected to.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsPublic(plain) || further.Any(network => network.Contains(plain));
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !SpecialV4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && GlobalV6.Contains(address) && !SpecialV6.Any(network => network.Contains(address)),
        _ => false,
    };

    private static IPNetwork V4(byte first, byte second, byte third, int length) => new(new IPAddress([first, second, third, 0]), length);

    private static IPNetwork V6(ushort first, ushort second, int length) => new(
        new IPAddress([(byte)(first >> 8), (byte)first, (byte)(second >> 8), (byte)second, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), length);
}
