using Reeve.Iam.Callers;
using Reeve.Iam.Commits;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Calls;

/// <summary>Runs the calls that nobody signs: has the identity provider's word verified, and then decides as for every other call.</summary>
public sealed class FederatedCallExecutor
{
    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;
    private readonly CallMemory _memory;

    internal FederatedCallExecutor(AccountStates states, Committer committer, CallServices services, CallMemory memory)
    {
        _states = states;
        _committer = committer;
        _services = services;
        _memory = memory;
    }

    /// <summary>Runs a call.</summary>
    /// <remarks>
    /// There is an audit event when it is known who calls, and not before: strangers cannot fill an account's trail with whatever they send.
    /// </remarks>
    /// <param name="call">The call, its constraints kept.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<CallResult> ExecuteAsync(BoundCall call, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var request = call.Federated ?? throw new ArgumentException("The call is one that is signed.", nameof(call));
        if (PrincipalArn.Parse(request.RoleArn) is not { IsRole: true } arn)
        {
            return new CallResult.Refused(SessionErrors.InvalidArn(request.RoleArn));
        }

        if (await _states.FindAsync(arn.AccountId, cancellationToken) is not { } account)
        {
            return new CallResult.Refused(FederationErrors.NotAuthorized(call.Operation.Action));
        }

        var identified = await IdentifyAsync(request, account, cancellationToken);

        // Verifying may have waited for the provider. A second look at the account as it is now waits for nobody, and misses no revocation.
        if (await _states.FindAsync(arn.AccountId, cancellationToken) is { } latest && !ReferenceEquals(latest, account))
        {
            account = latest;
            identified = await IdentifyAsync(request, account, cancellationToken);
        }

        return identified switch
        {
            Result<FederatedIdentity>.Ok ok => await DecideAsync(new(call, Credential.Of(ok.Value), origin, _services, _memory), account, cancellationToken),
            Result<FederatedIdentity>.Failed failed => new CallResult.Refused(failed.Error),
            _ => throw new InvalidOperationException("Result is closed."),
        };
    }

    private ValueTask<Result<FederatedIdentity>> IdentifyAsync(IFederatedRequest request, Account account, CancellationToken cancellationToken) =>
        request.IdentifyAsync(account, _services, _services.Time.GetUtcNow(), cancellationToken);

    private async ValueTask<CallResult> DecideAsync(DecidableCall call, Account account, CancellationToken cancellationToken)
    {
        var others = new LoadedAccounts(_states);
        var directory = await _states.DirectoryAsync(cancellationToken);
        DecidedCall decided;
        do
        {
            decided = call.Decide(account, directory, others.Find);
        }
        while (await others.LoadMissingAsync(cancellationToken));

        foreach (var audit in call.AuditOf(decided))
        {
            _committer.Keep(audit);
        }

        return decided.ToCallResult(account.Revision);
    }
}
