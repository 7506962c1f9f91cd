using Reeve.Server.Operator.Linkage;
using Reeve.Server.Operator.Paths;
using Reeve.Server.Operator.Quotas;
using Reeve.Server.Operator.Services;

namespace Reeve.Server.Operator;

/// <summary>What each path and method of the operator API does.</summary>
internal sealed class OperatorRouter(
    AccountResource accounts,
    UsageResource usage,
    EventResource events,
    EvaluateResource evaluate,
    ServiceRouter services,
    ApprovalResource approvals,
    TransferResource transfer,
    QuotaResource quotas,
    LinkageRouter linkage,
    PathResource paths)
{
    /// <summary>Does what a request asks for.</summary>
    /// <param name="http">The request, whose token is good.</param>
    /// <param name="path">Its path below <c>/operator/v1/</c>.</param>
    public ValueTask<OperatorAnswer> AnswerAsync(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        ("GET", ["accounts"]) => accounts.ListAsync(http),
        ("POST", ["accounts"]) => accounts.CreateAsync(http),
        (_, ["accounts"]) => NotAllowed(http, "GET, POST"),

        ("GET", ["accounts", var id]) => accounts.GetAsync(http, id),
        ("DELETE", ["accounts", var id]) => accounts.DeleteAsync(http, id),
        (_, ["accounts", _]) => NotAllowed(http, "GET, DELETE"),

        ("GET", ["accounts", var id, "roles", var role, "usage"]) => usage.GetAsync(http, id, role),
        ("PUT", ["accounts", var id, "roles", var role, "usage"]) => usage.StateAsync(http, id, role),
        ("DELETE", ["accounts", var id, "roles", var role, "usage"]) => usage.LiftAsync(http, id, role),
        (_, ["accounts", _, "roles", _, "usage"]) => NotAllowed(http, "GET, PUT, DELETE"),

        ("GET", ["accounts", var id, "events"]) => events.ListAsync(http, id),
        (_, ["accounts", _, "events"]) => NotAllowed(http, "GET"),

        ("POST", ["accounts", var id, "import"]) => transfer.ImportAsync(http, id),
        (_, ["accounts", _, "import"]) => NotAllowed(http, "POST"),

        ("GET", ["accounts", var id, "export"]) => transfer.ExportAsync(http, id),
        (_, ["accounts", _, "export"]) => NotAllowed(http, "GET"),

        ("GET", ["accounts", var id, "quotas"]) => quotas.GetAsync(http, id),
        ("PUT", ["accounts", var id, "quotas"]) => quotas.SetAsync(http, id),
        (_, ["accounts", _, "quotas"]) => NotAllowed(http, "GET, PUT"),
        ("GET", ["accounts", var id, "who-can"]) => paths.FindAsync(http, id),
        (_, ["accounts", _, "who-can"]) => NotAllowed(http, "GET"),

        ("POST", ["evaluate"]) => evaluate.AnswerAsync(http),
        (_, ["evaluate"]) => NotAllowed(http, "POST"),

        _ when linkage.Find(http, path) is { } answer => answer(),

        (_, ["services", .. var below]) => services.AnswerAsync(http, below),
        (_, ["accounts", var id, "template-approval", .. var below]) => approvals.AnswerAsync(http, id, below),

        _ => new(OperatorAnswer.Of(OperatorErrors.NoSuchPath(http.Request.Path))),
    };

    /// <summary>The refusal of a method.</summary>
    /// <param name="http">The request.</param>
    /// <param name="allowed">The methods that its path takes.</param>
    public static ValueTask<OperatorAnswer> NotAllowed(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        return new(OperatorAnswer.Of(OperatorErrors.MethodNotAllowed(http.Request.Method, allowed)));
    }
}
