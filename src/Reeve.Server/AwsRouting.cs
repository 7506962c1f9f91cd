using Reeve.Server.Pipeline;

namespace Reeve.Server;

/// <summary>Puts the AWS endpoint at <c>/</c>, before routing: it is where nearly all requests go.</summary>
internal static class AwsRouting
{
    /// <summary>Serves AWS Query at the root path over GET and POST; everything else goes on.</summary>
    public static void UseAws(this IApplicationBuilder app, AwsEndpoint endpoint) => app.Use((http, next) =>
        http.Request.Path.Value is "/" or "" && (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsGet(http.Request.Method))
            ? endpoint.HandleAsync(http)
            : next(http));
}
