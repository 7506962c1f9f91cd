using Reeve.Iam.Linkage;
using Reeve.Server.Operator.Linkage;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary>
/// <c>POST /reeve/v1/accounts/{accountId}/roles/{roleName}/revoke-sessions</c>: ends the role's sessions, for the account's principals, where the
/// operator lets them.
/// </summary>
internal sealed class RevokeSessions(SessionRevocations sessions) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}/revoke-sessions";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var revoked = await request.Principal.ThenAsync(principal =>
            sessions.RevokeAsync(principal, request.Path["accountId"], request.Path["roleName"], request.Origin, cancellationToken));
        return ServiceAnswer.Of(revoked.Map(RevokedSessionsAnswer.Of), ServiceJson.Default.RevokedSessionsAnswer);
    }
}
