using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Linkage;

/// <summary>
/// Revokes sessions of service-linked roles for the principals of their accounts. This is Reeve's own: AWS has such sessions end by themselves alone,
/// and so does Reeve unless <see cref="CallServices.AllowsSessionRevocation"/>.
/// </summary>
public sealed class SessionRevocations
{
    private readonly CallExecutor _calls;
    private readonly CallServices _services;

    internal SessionRevocations(CallExecutor calls, CallServices services) => (_calls, _services) = (calls, services);

    /// <summary>Revokes the sessions that a role has; decided as <c>iam:PutRolePolicy</c>, on the state that it is written to. It returns when that is durable.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="accountId">The role's account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public async ValueTask<Result<RevokedSessions>> RevokeAsync(
        ApiCaller.Principal principal, string accountId, string roleName, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var by = new Credential(principal.Caller.AccessKeyId, principal.Caller.Session);
        var call = new RevokeSessionsCall(accountId, roleName, _services.AllowsSessionRevocation);
        return await _calls.ExecuteAsync(call, by, origin, cancellationToken) switch
        {
            CallResult.Done { Outcome: TypedCallOutcome<RevokedSessions> { Response: var revoked } } => revoked,
            CallResult.Refused refused => refused.Error,
            _ => throw new InvalidOperationException("Sessions are revoked, or it is refused."),
        };
    }
}
