namespace Reeve.Server.Operator.Linkage;

/// <summary>The paths of the operator API that are about service-linked roles and their deletion.</summary>
internal sealed class LinkageRouter(LinkedRoleResource roles, FaultResource faults)
{
    /// <summary>What answers a request, or null when its path is none of these.</summary>
    /// <param name="http">The request, whose token is good.</param>
    /// <param name="path">Its path below <c>/operator/v1/</c>.</param>
    public Func<ValueTask<OperatorAnswer>>? Find(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        ("POST", ["accounts", var id, "service-linked-roles"]) => () => roles.EnsureAsync(http, id),
        (_, ["accounts", _, "service-linked-roles"]) => () => OperatorRouter.NotAllowed(http, "POST"),

        ("GET", ["accounts", var id, "roles", var role, "deletion-forecast"]) => () => roles.ForecastAsync(http, id, role),
        (_, ["accounts", _, "roles", _, "deletion-forecast"]) => () => OperatorRouter.NotAllowed(http, "GET"),

        ("GET", ["accounts", var id, "roles", var role, "sessions"]) => () => roles.SessionsAsync(http, id, role),
        (_, ["accounts", _, "roles", _, "sessions"]) => () => OperatorRouter.NotAllowed(http, "GET"),

        ("POST", ["accounts", var id, "roles", var role, "revoke-sessions"]) => () => roles.RevokeSessionsAsync(http, id, role),
        (_, ["accounts", _, "roles", _, "revoke-sessions"]) => () => OperatorRouter.NotAllowed(http, "POST"),

        ("GET", ["accounts", var id, "roles", var role, "claims"]) => () => roles.ClaimsAsync(http, id, role),
        (_, ["accounts", _, "roles", _, "claims"]) => () => OperatorRouter.NotAllowed(http, "GET"),

        ("DELETE", ["accounts", var id, "roles", var role, "claims", var owner]) => () => roles.ReleaseAsync(http, id, role, owner),
        (_, ["accounts", _, "roles", _, "claims", _]) => () => OperatorRouter.NotAllowed(http, "DELETE"),

        ("GET", ["services", var service, "faults"]) => () => faults.GetAsync(http, service),
        ("PUT", ["services", var service, "faults"]) => () => faults.SetAsync(http, service),
        ("DELETE", ["services", var service, "faults"]) => () => faults.LiftAsync(http, service),
        (_, ["services", _, "faults"]) => () => OperatorRouter.NotAllowed(http, "GET, PUT, DELETE"),

        _ => null,
    };
}
