namespace Reeve.Server.Operator.Services;

/// <summary>What each path and method below <c>services</c> does.</summary>
internal sealed class ServiceRouter(ServiceResource services, ServiceListResource list, ServiceKeyResource keys, HiddenServiceResource hidden)
{
    /// <summary>Does what a request asks for.</summary>
    /// <param name="http">The request, whose token is good.</param>
    /// <param name="path">Its path below <c>services</c>.</param>
    public ValueTask<OperatorAnswer> AnswerAsync(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        ("GET", []) => list.ListAsync(http),
        (_, []) => OperatorRouter.NotAllowed(http, "GET"),

        // No service principal is without a dot.
        ("GET", ["schema"]) => new(ServiceResource.ShowSchema()),
        (_, ["schema"]) => OperatorRouter.NotAllowed(http, "GET"),
        ("GET", ["hidden"]) => hidden.GetAsync(http),
        ("PUT", ["hidden"]) => hidden.SetAsync(http),
        (_, ["hidden"]) => OperatorRouter.NotAllowed(http, "GET, PUT"),

        ("GET", [var service]) => services.GetAsync(http, service),
        ("PUT", [var service]) => services.ApplyAsync(http, service),
        ("DELETE", [var service]) => services.DeleteAsync(http, service),
        (_, [_]) => OperatorRouter.NotAllowed(http, "GET, PUT, DELETE"),

        ("POST", [var service, "diff"]) => services.DiffAsync(http, service),
        (_, [_, "diff"]) => OperatorRouter.NotAllowed(http, "POST"),

        ("GET", [var service, "access-key"]) => keys.ListAsync(http, service),
        ("POST", [var service, "access-key"]) => keys.IssueAsync(http, service),
        (_, [_, "access-key"]) => OperatorRouter.NotAllowed(http, "GET, POST"),
        ("POST", [var service, "access-key", "rotate"]) => keys.RotateAsync(http, service),
        ("DELETE", [var service, "access-key", var id]) => keys.RevokeAsync(http, service, id),
        (_, [_, "access-key", _]) => OperatorRouter.NotAllowed(http, "DELETE"),

        _ => new(OperatorAnswer.Of(OperatorErrors.NoSuchPath(http.Request.Path))),
    };
}
