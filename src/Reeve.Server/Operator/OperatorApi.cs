using Microsoft.AspNetCore.Routing;
using Reeve.Iam;
using Reeve.Iam.Attempts;
using Reeve.Iam.Identifiers;
using Reeve.Server.Operator.Linkage;
using Reeve.Server.Operator.Paths;
using Reeve.Server.Operator.Quotas;
using Reeve.Server.Operator.Services;

namespace Reeve.Server.Operator;

/// <summary>The operator API: JSON under <c>/operator/v1/</c>, with the operator's token.</summary>
public static class OperatorApi
{
    private const string Prefix = "/operator/v1/";
    private const string RequestIdHeader = "x-amzn-RequestId";

    /// <summary>Adds the operator API to an application.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="token">What a request must show.</param>
    /// <param name="core">IAM.</param>
    /// <param name="ids">Makes the ids of requests.</param>
    /// <param name="time">The clock.</param>
    public static void MapOperatorApi(this IEndpointRouteBuilder endpoints, OperatorToken token, IamCore core, IIdSource ids, TimeProvider time)
    {
        var log = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OperatorApi).FullName!); // a class has a name
        var router = new OperatorRouter(
            new AccountResource(core.Accounts, core.Markers, log),
            new UsageResource(core.Accounts, time),
            new EventResource(core.Audit),
            new EvaluateResource(),
            Services(core, log),
            new ApprovalResource(core.LinkedServices),
            new TransferResource(core.Transfer, log),
            new QuotaResource(core.Quotas),
            new LinkageRouter(new LinkedRoleResource(core.LinkedRoles), new FaultResource(core.LinkedRoles, time, log)),
            new PathResource(core.Paths));
        var door = new OperatorDoor(token, new AttemptLimiter(time));
        endpoints.Map("/operator/{**path}", http =>
        {
            http.TraceIdentifier = ids.NewUuid().ToString("D");
            http.Response.Headers[RequestIdHeader] = http.TraceIdentifier;
            return HandleAsync(http, door, router, log);
        });
    }

    private static ServiceRouter Services(IamCore core, ILogger log) => new(
        new ServiceResource(core.LinkedServices, log),
        new ServiceListResource(core.LinkedServices, core.Markers),
        new ServiceKeyResource(core.ServiceKeys, log),
        new HiddenServiceResource(core.LinkedServices));

    private static async Task HandleAsync(HttpContext http, OperatorDoor door, OperatorRouter router, ILogger log)
    {
        // Before anything else, so that without the token every path and method looks the same.
        var address = http.Connection.RemoteIpAddress ?? throw new InvalidOperationException("The connection has no address.");
        if (door.Refuse(http.Request.Headers.Authorization, address) is { } refusal)
        {
            log.OperatorRefused(address, refusal.Code);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await OperatorAnswer.Of(refusal).WriteAsync(http);
            return;
        }

        var path = http.Request.Path.Value ?? "";
        var answer = path.StartsWith(Prefix, StringComparison.Ordinal)
            ? await router.AnswerAsync(http, path[Prefix.Length..].Split('/'))
            : OperatorAnswer.Of(OperatorErrors.NoSuchPath(path));
        await answer.WriteAsync(http);
    }
}
