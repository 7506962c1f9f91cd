using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Federation.Network;

/// <summary>
/// How to connect to servers that somebody else names: only to addresses that are of the public Internet or that the operator allows, looked up
/// once and connected to as looked up, without redirects, proxies or cookies.
/// </summary>
/// <param name="furtherNetworks">The networks that the operator allows besides the public Internet.</param>
public sealed class GuardedTransport(ImmutableArray<IPNetwork> furtherNetworks)
{
    private readonly AddressRules _addresses = new(furtherNetworks);

    /// <summary>A handler that connects so.</summary>
    /// <param name="patience">How long a connection may take to be made.</param>
    public SocketsHttpHandler Handler(TimeSpan patience) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 16,
        ConnectTimeout = patience,
        ConnectCallback = ConnectAsync,
    };

    /// <summary>A body, read whole; null when it is longer than it may be, of which no more is read.</summary>
    /// <param name="content">The body.</param>
    /// <param name="longest">The most bytes that it may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<byte[]?> FindAsync(HttpContent content, int longest, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int length; (length = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + length > longest)
            {
                return null;
            }

            read.Write(buffer, 0, length);
        }

        return read.ToArray();
    }

    // Resolved here and connected to by address: a name that answers differently the second time is never asked twice.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. found.Where(_addresses.Allows)];
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
