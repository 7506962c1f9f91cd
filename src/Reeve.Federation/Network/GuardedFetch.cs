using System.Collections.Immutable;
using System.Net;

namespace Reeve.Federation.Network;

/// <summary>
/// Fetches small documents from servers that strangers name: only over TLS, only over a <see cref="GuardedTransport"/>, within bounds of time and
/// size.
/// </summary>
/// <param name="transport">What connects.</param>
internal sealed class GuardedFetch(GuardedTransport transport)
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

        return await GuardedTransport.FindAsync(response.Content, longest, patience.Token) ?? throw new HttpRequestException("The document is too long.");
    }

    private SocketsHttpHandler Handler(ImmutableArray<string> thumbprints)
    {
        var handler = transport.Handler(Patience);
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, chain, errors) => CertificateTrust.Accepts(chain, errors, thumbprints);
        return handler;
    }
}
