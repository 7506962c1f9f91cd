using Microsoft.AspNetCore.Routing;
using Reeve.Iam;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Secrets;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;
using Reeve.Server.ServiceApi.Services;

namespace Reeve.Server.ServiceApi;

/// <summary>Puts the service API at <c>/reeve/v1/</c>.</summary>
internal static class ServiceApiRouting
{
    /// <summary>Adds the service API to an application.</summary>
    public static void MapServiceApi(
        this IEndpointRouteBuilder endpoints, SignatureCheck signatures, IamCore core, IMarkerSealer markers, IIdSource ids, RequestLimits limits)
    {
        var endpoint = new ServiceApiEndpoint(
            signatures,
            core.Callers,
            new ServiceApiRoutes(Resources(core, markers)),
            ids,
            limits,
            endpoints.ServiceProvider.GetRequiredService<ILogger<ServiceApiEndpoint>>());
        endpoints.Map("/reeve/{**path}", endpoint.HandleAsync);
    }

    // One that is new is one line here.
    private static IServiceResource[] Resources(IamCore core, IMarkerSealer markers) =>
    [
        new ListServices(core.LinkedServices, markers),
    ];
}
