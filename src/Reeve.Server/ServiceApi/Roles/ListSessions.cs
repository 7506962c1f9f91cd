using Reeve.Iam.Linkage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary><c>GET /reeve/v1/accounts/{accountId}/roles/{roleName}/sessions</c>: the role's sessions that have not ended, for the account's principals.</summary>
internal sealed class ListSessions(LinkedRoleInquiries roles) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/sessions";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var found = await request.Principal.ThenAsync(principal =>
            roles.SessionsAsync(principal, request.Path["accountId"], request.Path["roleName"], request.Origin, cancellationToken));
        return ServiceAnswer.Of(found.Map(ActiveSessionsAnswer.Of), ServiceJson.Default.ActiveSessionsAnswer);
    }
}
