using Reeve.Iam.ServiceCalls;

namespace Reeve.Server.ServiceApi.Leases;

/// <summary><c>GET /reeve/v1/accounts/{accountId}/roles/{roleName}/leases</c>: what keeps the service's role in use.</summary>
internal sealed class ListLeases(RoleLeases leases) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/leases";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var held = await request.Service.ThenAsync(service =>
            leases.ListAsync(service, request.Path["accountId"], request.Path["roleName"], cancellationToken));
        return ServiceAnswer.Of(held.Map(list => new RoleLeaseListAnswer([.. list.Select(RoleLeaseAnswer.Of)])), ServiceJson.Default.RoleLeaseListAnswer);
    }
}
