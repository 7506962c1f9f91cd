using Reeve.Protocol.Signing;

namespace Reeve.Client.Calls;

/// <summary>Signs requests of <see cref="HttpClient"/> with Signature Version 4.</summary>
internal static class HttpSigning
{
    private static readonly string[] Added = ["X-Amz-Date", "X-Amz-Security-Token", "Authorization"];

    /// <summary>Signs a request, in place of a signature that it has.</summary>
    public static async Task SignAsync(
        HttpRequestMessage request, SigningCredentials credentials, string region, string service, TimeProvider time, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri is { IsAbsoluteUri: true } absolute ? absolute : throw new ArgumentException("A request to be signed has an absolute URL.", nameof(request));
        foreach (var name in Added)
        {
            request.Headers.Remove(name);
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var host = request.Headers.Host ?? uri.Authority;
        HeaderField[] headers = [new("host", host), .. Signed(request)];
        var signed = RequestSigner.Sign(
            new SignedRequest(request.Method.Method, uri.PathAndQuery, headers, body), credentials, region, service, time.GetUtcNow());
        foreach (var (name, value) in signed.Headers[headers.Length..].ToArray())
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    // What says what is asked for. Others, such as a trace's, are added on the way.
    private static IEnumerable<HeaderField> Signed(HttpRequestMessage request)
    {
        if (request.Content?.Headers.ContentType is { } type)
        {
            yield return new("content-type", $"{type}");
        }

        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var value in values)
                {
                    yield return new(name, value);
                }
            }
        }
    }
}
