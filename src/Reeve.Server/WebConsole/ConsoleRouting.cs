using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Reeve.Server.WebConsole;

/// <summary>
/// Serves the console below <c>/console/</c>, and leads browsers there from <c>/</c>. The root path stays the AWS endpoint's: what a
/// request there is, is told by its method, query and headers, and one that could be an AWS client's is never taken for a page.
/// </summary>
internal static class ConsoleRouting
{
    private const string Home = "/console/";

    /// <summary>Leads a browser that asks for <c>/</c> to the console. To be put before the AWS endpoint.</summary>
    public static void UseConsoleRedirect(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsBrowserAtRoot(http.Request))
        {
            return next(http);
        }

        ConsoleHeaders.Write(http.Response.Headers);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Redirect(Home);
        return Task.CompletedTask;
    });

    /// <summary>Serves the console's files.</summary>
    public static void MapConsole(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/console/{**path}", ["GET", "HEAD"], http => FileAnswer.WriteAsync(http, Path(http)));

    // An AWS client has an Action in the query, or a signature in it or in the header; none of them asks for HTML.
    private static bool IsBrowserAtRoot(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Path.Value is ("/" or "")
        && !request.QueryString.HasValue
        && request.Headers.Authorization.Count == 0
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string Path(HttpContext http) => http.Request.RouteValues["path"] as string ?? "";
}
