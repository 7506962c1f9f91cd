using Microsoft.AspNetCore.Http.Features;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Pipeline;

/// <summary>Takes from a request what its signature covers.</summary>
internal static class HttpSignedRequest
{
    /// <summary>Method, target, headers and body as they were sent. Kestrel tidies the path; the signature covers what was sent.</summary>
    public static SignedRequest Of(HttpContext http, ReadOnlyMemory<byte> body) => new(
        http.Request.Method, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, Fields(http.Request.Headers), body);

    private static HeaderField[] Fields(IHeaderDictionary headers)
    {
        var fields = new List<HeaderField>(headers.Count + 2);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                fields.Add(new(name, value ?? ""));
            }
        }

        return [.. fields];
    }
}
