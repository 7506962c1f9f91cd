using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Server.Options;

/// <summary>An address to listen on: <c>http://127.0.0.1:8400</c>, <c>http://localhost:8400</c>, <c>http://[::1]:8400</c>, <c>http://*:8400</c>.</summary>
public sealed record ListenUrl
{
    /// <summary>Where Reeve listens unless told otherwise.</summary>
    public static readonly ListenUrl Default = new("127.0.0.1", 8400, IPAddress.Loopback);

    private const string Scheme = "http://";

    private ListenUrl(string host, int port, IPAddress? address)
    {
        Host = host;
        Port = port;
        Address = address;
    }

    /// <summary>The host as given: an address, <c>localhost</c>, or <c>*</c> for every address of the machine.</summary>
    public string Host { get; }

    /// <summary>The port; 0 for a free one that the system picks.</summary>
    public int Port { get; }

    /// <summary>The address to bind, or null for <c>localhost</c> (both loopback addresses) and <c>*</c> (every address).</summary>
    public IPAddress? Address { get; }

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Address is null ? Host != "*" : IPAddress.IsLoopback(Address);

    /// <summary>Reads a URL, or says what is wrong with it.</summary>
    public static Parsed<ListenUrl> Parse(string text)
    {
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Parsed.Fault($"'{text}' asks for TLS, which Reeve does not end itself yet: listen on http:// and put a proxy in front of it");
        }

        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(Absolute(text), UriKind.Absolute, out var uri))
        {
            return Parsed.Fault($"'{text}' is not an absolute URL such as http://127.0.0.1:8400");
        }

        if (uri.UserInfo.Length > 0 || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || text.IndexOfAny(['?', '#']) >= 0)
        {
            return Parsed.Fault($"'{text}' has more than a host and a port");
        }

        return Parse(text, HostOf(text), uri.Port);
    }

    /// <summary>The URL, as it was given or as it stands for.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Host}:{Port}");

    private static Parsed<ListenUrl> Parse(string text, string host, int port)
    {
        if (host is "localhost")
        {
            return port == 0
                ? Parsed.Fault($"'{text}' asks for any free port on two addresses: use http://127.0.0.1:0")
                : new ListenUrl(host, port, null);
        }

        if (host is "*" or "+")
        {
            return new ListenUrl("*", port, null);
        }

        return IpText.FindAddress(host.Trim('[', ']')) is { } address
            ? new ListenUrl(address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : host, port, address)
            : Parsed.Fault($"the host '{host}' of '{text}' is not an IP address, localhost, or * for every address");
    }

    // What Uri takes for a host it rewrites (010.0.0.1 to 8.0.0.1), and it refuses * and +: the host is read from the text.
    private static string Absolute(string text) => string.Concat(Scheme, "host", text.AsSpan(Scheme.Length + HostOf(text).Length));

    private static string HostOf(string text)
    {
        var rest = text.AsSpan(Scheme.Length);
        var bracket = rest.StartsWith("[") ? rest.IndexOf(']') : -1;
        var end = bracket >= 0 ? bracket + 1 : rest.IndexOfAny(":/?#@");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
