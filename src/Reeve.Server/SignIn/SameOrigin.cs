namespace Reeve.Server.SignIn;

/// <summary>Tells requests of the console's own pages from those that another site makes a browser send.</summary>
internal static class SameOrigin
{
    /// <summary>Whether a request may come from where it comes from. Programs that are no browser name no origin.</summary>
    public static bool IsKept(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] && (request.Headers.Origin is [] || IsOwn(request));

    // A proxy in front ends TLS and leaves the host as the browser has it; the scheme is not compared.
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && string.Equals(uri.Authority, Normalized(request.Host, uri), StringComparison.OrdinalIgnoreCase);

    // The port of the scheme goes without saying, on either side.
    private static string Normalized(HostString host, Uri origin) =>
        host.Port is { } port && port == (origin.Scheme == Uri.UriSchemeHttps ? 443 : 80) ? host.Host : host.Value ?? "";
}
