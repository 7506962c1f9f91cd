using Reeve.Iam.ServiceCalls;

namespace Reeve.Server.ServiceApi.Leases;

/// <summary><c>DELETE /reeve/v1/accounts/{accountId}/roles/{roleName}/leases/{leaseId}</c>: the service uses its role no longer for this.</summary>
internal sealed class LiftLease(RoleLeases leases) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "DELETE";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/leases/{leaseId}";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var leaseId = request.Path["leaseId"];
        var lifted = await request.Service.ThenAsync(service =>
            leases.LiftAsync(service, request.Path["accountId"], request.Path["roleName"], leaseId, request.Origin, cancellationToken));
        return ServiceAnswer.Of(lifted.Map(wasHeld => new LiftedLeaseAnswer(leaseId, wasHeld)), ServiceJson.Default.LiftedLeaseAnswer);
    }
}
