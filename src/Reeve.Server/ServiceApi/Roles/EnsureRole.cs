using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.ServiceCalls;
using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary><c>POST /reeve/v1/accounts/{accountId}/roles/ensure</c>: the service's role, made for a caller where it is not there.</summary>
internal sealed class EnsureRole(HandedOverCallers callers, RoleProvision roles) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/ensure";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Service.Then(service => request.Read(ServiceJson.Default.EnsureRoleStatement).Map(body => (service, body)));
        var ensured = await asked.ThenAsync(async pair => await (await callers.VerifyAsync(pair.service, pair.body.Caller, cancellationToken))
            .ThenAsync(by => EnsureAsync(request, pair.service, pair.body, by, cancellationToken)));
        return ServiceAnswer.Of(
            ensured.Map(role => new EnsuredRoleAnswer(role.RoleName, role.Arn, role.RoleId, role.IsNew)), ServiceJson.Default.EnsuredRoleAnswer);
    }

    private ValueTask<Result<ServiceRole>> EnsureAsync(
        ServiceRequest request, ApiCaller.LinkedService service, EnsureRoleStatement body, Credential by, CancellationToken cancellationToken) =>
        roles.EnsureAsync(
            service, request.Path["accountId"], new RoleRequest(body.RoleName, body.Suffix, body.Description), by, request.Origin, cancellationToken);
}
