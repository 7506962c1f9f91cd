using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Reeve.Federation.Network;

/// <summary>
/// Fetches small documents from servers that strangers name: only over TLS, only from addresses that <see cref="AddressRules"/> allows, looked
/// up once and connected to as looked up, without redirects, proxies or cookies, within bounds of time and size.
/// </summary>
/// <param name="addresses">Which addresses may be connected to.</param>
internal sealed class GuardedFetch(AddressRules addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The document at a URL; a refusal, a fault or a delay is an exception of <see cref="HttpRequestException"/> or <see cref="OperationCanceledException"/>.</summary>
    /// <param name="url">Where; https only.</param>
    /// <param name="thumbprints">Certificates to trust besides the machine's roots.</param>
    /// <param name="longest">The most bytes that are read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<byte[]> GetAsync(Uri url, ImmutableArray<string> thumbprints, int longest, CancellationToken cancellationToken)
    {
        if (url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0)
        {
            throw new HttpRequestException("Only https is fetched.");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);

        // A connection for each document: they are rare, and one kept for a provider would carry its trust to the next.
        using var client = new HttpClient(Handler(thumbprints)) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException("The server did not answer with the document.");
        }

        return await ReadAsync(response.Content, longest, patience.Token);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, int longest, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[longest + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= longest ? buffer[..length] : throw new HttpRequestException("The document is too long.");
    }

    private SocketsHttpHandler Handler(ImmutableArray<string> thumbprints)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 16,
            ConnectTimeout = Patience,
            ConnectCallback = ConnectAsync,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, chain, errors) => CertificateTrust.Accepts(chain, errors, thumbprints);
        return handler;
    }

    // Resolved here and connected to by address: a name that answers differently the second time is never asked twice.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. found.Where(addresses.Allows)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException("The server's addresses are not of the public Internet.");
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
