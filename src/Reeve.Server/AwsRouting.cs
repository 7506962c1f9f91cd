using Reeve.Server.CloudTrail;
using Reeve.Server.Pipeline;

namespace Reeve.Server;

/// <summary>Puts the AWS endpoint at <c>/</c>, before routing: it is where nearly all requests go.</summary>
internal static class AwsRouting
{
    /// <summary>Serves AWS Query at the root path over GET and POST, and AWS's JSON over POST; everything else goes on.</summary>
    public static void UseAws(this IApplicationBuilder app, AwsEndpoint query, CloudTrailEndpoint cloudTrail) => app.Use((http, next) =>
        http.Request.Path.Value is not ("/" or "") ? next(http)
            : HttpMethods.IsPost(http.Request.Method) ? CloudTrailEndpoint.IsFor(http.Request) ? cloudTrail.HandleAsync(http) : query.HandleAsync(http)
            : HttpMethods.IsGet(http.Request.Method) ? query.HandleAsync(http)
            : next(http));
}
