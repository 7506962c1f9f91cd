using Microsoft.AspNetCore.Routing;
using Reeve.Iam;
using Reeve.Iam.Identifiers;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;

namespace Reeve.Server.SignIn;

/// <summary>Puts the console's door at <c>/signin</c>.</summary>
internal static class SignInRouting
{
    /// <summary>Adds it to an application.</summary>
    public static void MapSignIn(
        this IEndpointRouteBuilder endpoints, IamCore core, SignatureCheck signatures, SignInLink link, IIdSource ids, RequestLimits limits)
    {
        var log = endpoints.ServiceProvider.GetRequiredService<ILogger<SignInEndpoint>>();
        var endpoint = new SignInEndpoint(new SignInDoors(core.SignIn, signatures, link), ids, limits, log);
        endpoints.MapPost("/signin", http => endpoint.HandleAsync(http, (doors, visit) => doors.UserAsync(visit)));
        endpoints.MapPost("/signin/root", http => endpoint.HandleAsync(http, (doors, visit) => doors.RootAsync(visit)));
        endpoints.MapPost("/signin/link", http => endpoint.HandleAsync(http, (doors, visit) => doors.LinkAsync(visit)));
    }
}
