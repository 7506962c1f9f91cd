using Microsoft.AspNetCore.Routing;
using Reeve.Catalog.ActionReference;
using Reeve.Iam;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Secrets;
using Reeve.Policy.Lint;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;
using Reeve.Server.ServiceApi.Approvals;
using Reeve.Server.ServiceApi.Callers;
using Reeve.Server.ServiceApi.Decisions;
using Reeve.Server.ServiceApi.Leases;
using Reeve.Server.ServiceApi.Paths;
using Reeve.Server.ServiceApi.Policies;
using Reeve.Server.ServiceApi.Roles;
using Reeve.Server.ServiceApi.Services;

namespace Reeve.Server.ServiceApi;

/// <summary>Puts the service API at <c>/reeve/v1/</c>.</summary>
internal static class ServiceApiRouting
{
    /// <summary>Adds the service API to an application.</summary>
    public static void MapServiceApi(
        this IEndpointRouteBuilder endpoints, SignatureCheck signatures, IamCore core, IMarkerSealer markers, IIdSource ids, RequestLimits limits, TimeProvider time)
    {
        var endpoint = new ServiceApiEndpoint(
            signatures,
            core.Callers,
            new ServiceApiRoutes(Resources(signatures, core, markers, time)),
            ids,
            limits,
            endpoints.ServiceProvider.GetRequiredService<ILogger<ServiceApiEndpoint>>());
        endpoints.Map("/reeve/{**path}", endpoint.HandleAsync);
    }

    // One that is new is one line here.
    private static IServiceResource[] Resources(SignatureCheck signatures, IamCore core, IMarkerSealer markers, TimeProvider time)
    {
        var callers = new HandedOverCallers(signatures, core.LinkedServices);
        return
        [
            new ListServices(core.LinkedServices, markers),
            new ListTemplateVersions(core.LinkedServices),
            new ListPendingVersions(core.TemplateApprovals, markers),
            new ApproveVersions(core.TemplateApprovals),
            new CheckPolicy(new PolicyLinter(AwsActionReference.Shared)),
            new AuthorizeCaller(callers, core.CallerDecisions, markers),
            new CheckPassedRole(callers, core.CallerDecisions),
            new EnsureRole(callers, core.RoleProvision),
            new DeleteRole(core.OwnRoles),
            new ForecastDeletion(core.RoleInquiries),
            new ListSessions(core.RoleInquiries),
            new RevokeSessions(core.SessionRevocations),
            new FindPaths(core.Paths),
            new ListLeases(core.RoleLeases),
            new HoldLease(core.RoleLeases, time),
            new LiftLease(core.RoleLeases),
        ];
    }
}
