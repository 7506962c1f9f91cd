namespace Reeve.Server.Pipeline;

/// <summary>Whether a request says in one way only where its body ends: of two, a proxy in front may have followed the other.</summary>
internal static class BodyFraming
{
    // Kestrel follows Transfer-Encoding, and moves a Content-Length that came with it into a header of its own.
    private const string MovedContentLength = "X-Content-Length";

    /// <summary>Whether the request has both lengths (RFC 9112, section 6.3).</summary>
    public static bool IsAmbiguous(HttpRequest request) =>
        request.Headers.TransferEncoding.Count > 0
        && (request.Headers.ContentLength is not null || request.Headers.ContainsKey(MovedContentLength));

    /// <summary>Refuses what no endpoint has refused in its own form.</summary>
    public static void UseOneBodyLength(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsAmbiguous(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    });
}
