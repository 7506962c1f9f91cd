using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.ServiceCalls;
using Reeve.Server.Operator;

namespace Reeve.Server.ServiceApi.Leases;

/// <summary><c>PUT /reeve/v1/accounts/{accountId}/roles/{roleName}/leases/{leaseId}</c>: the service uses its role until then; again, it renews that.</summary>
internal sealed class HoldLease(RoleLeases leases, TimeProvider time) : IServiceResource
{
    private const int LongestId = 128;

    /// <inheritdoc/>
    public string Method => "PUT";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/leases/{leaseId}";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Service.Then(service => request.Read(ServiceJson.Default.RoleLeaseStatement)
            .Then(body => Check(request.Path["leaseId"], body))
            .Map(lease => (service, lease)));
        var held = await asked.ThenAsync(pair => leases.HoldAsync(
            pair.service, request.Path["accountId"], request.Path["roleName"], pair.lease, request.Origin, cancellationToken));
        return ServiceAnswer.Of(held.Map(RoleLeaseAnswer.Of), ServiceJson.Default.RoleLeaseAnswer);
    }

    private Result<UsageLease> Check(string id, RoleLeaseStatement body)
    {
        if (id.Length > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            return ServiceErrors.Invalid($"A lease's id has 1 to {LongestId} letters, digits and -_. characters.");
        }

        var now = time.GetUtcNow();
        return LeaseRules.Check(new UsageStatement([new(body.Region, body.Resources, body.Until)]), now).Then<UsageLease>(checkedLeases =>
            checkedLeases[0].Until is { } until && until <= now + RoleLeases.Longest
                ? checkedLeases[0] with { Id = id, IsPartial = body.Partial }
                : ServiceErrors.Invalid($"until is more than {RoleLeases.Longest.TotalDays} days ahead: a lease is renewed."));
    }
}
