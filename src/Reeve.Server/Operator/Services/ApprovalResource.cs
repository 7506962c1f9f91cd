using Reeve.Iam;
using Reeve.Iam.Accounts;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Server.Operator.Services;

/// <summary>Whether an account approves new versions of service templates, in the operator API.</summary>
internal sealed class ApprovalResource(ServiceAdministration services)
{
    private const long BodyLimit = 4096;

    /// <summary>Does what a request asks for.</summary>
    /// <param name="http">The request, whose token is good.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="path">Its path below <c>accounts/{id}/template-approval</c>.</param>
    public ValueTask<OperatorAnswer> AnswerAsync(HttpContext http, string accountId, string[] path) => (http.Request.Method, path) switch
    {
        ("GET", []) => GetAsync(http, accountId),
        ("PUT", []) => SetAsync(http, accountId),
        (_, []) => OperatorRouter.NotAllowed(http, "GET, PUT"),
        ("POST", [var service]) => ApproveAsync(http, accountId, service),
        (_, [_]) => OperatorRouter.NotAllowed(http, "POST"),
        _ => new(OperatorAnswer.Of(OperatorErrors.NoSuchPath(http.Request.Path))),
    };

    private async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string accountId) =>
        await services.FindApprovalAsync(accountId, http.RequestAborted) is { } approval ? Show(approval) : OperatorAnswer.Of(AccountErrors.NoSuchAccount(accountId));

    private async ValueTask<OperatorAnswer> SetAsync(HttpContext http, string accountId)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.TemplateApprovalStatement, null);
        return body is Result<TemplateApprovalStatement>.Ok { Value: var statement }
            ? Show(await services.By(OperatorOrigin.Of(http)).SetApprovalAsync(accountId, statement.IsRequired, http.RequestAborted))
            : OperatorAnswer.Of(((Result<TemplateApprovalStatement>.Failed)body).Error);
    }

    private async ValueTask<OperatorAnswer> ApproveAsync(HttpContext http, string accountId, string servicePrincipal) =>
        (await services.GetAsync(http.RequestAborted)).Services.ContainsKey(servicePrincipal)
            ? Show(await services.By(OperatorOrigin.Of(http)).ApproveAsync(accountId, servicePrincipal, http.RequestAborted))
            : OperatorAnswer.Of(RegistryErrors.NoSuchService(servicePrincipal));

    private static OperatorAnswer Show(Result<TemplateApproval> approval) => OperatorAnswer.Of(
        200,
        approval,
        shown => new TemplateApprovalAnswer(
            shown.IsRequired,
            [.. shown.Pending.Select(each => new PendingVersionAnswer(each.ServicePrincipal, each.RoleName, each.CurrentVersion, each.NewestVersion))]),
        OperatorJson.Default.TemplateApprovalAnswer);
}
