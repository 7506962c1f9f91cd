using Reeve.Iam.Linkage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary><c>GET /reeve/v1/accounts/{accountId}/roles/{roleName}/deletion-forecast</c>: how the role's deletion would end now, for the account's principals.</summary>
internal sealed class ForecastDeletion(LinkedRoleInquiries roles) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/deletion-forecast";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var found = await request.Principal.ThenAsync(principal =>
            roles.ForecastAsync(principal, request.Path["accountId"], request.Path["roleName"], request.Origin, cancellationToken));
        return ServiceAnswer.Of(found.Map(ForecastAnswer.Of), ServiceJson.Default.ForecastAnswer);
    }
}
