using Reeve.Iam.Callers;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Calls;

/// <summary>Runs calls: authorizes, runs the operation, commits what it changes, keeps the audit event.</summary>
public sealed class CallExecutor
{
    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;

    internal CallExecutor(AccountStates states, Committer committer, CallServices services)
    {
        _states = states;
        _committer = committer;
        _services = services;
    }

    /// <summary>Runs a call. It returns when what the call changed is durable.</summary>
    /// <param name="call">The call, its constraints kept.</param>
    /// <param name="credential">What the request was verified to be signed with.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits; what is queued is carried out.</param>
    public async ValueTask<CallResult> ExecuteAsync(
        BoundCall call, Credential credential, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var accountId = AccessKeyIds.FindAccountId(credential.AccessKeyId);
        var account = accountId is null ? null : await _states.FindAsync(accountId, cancellationToken);
        if (account is null)
        {
            return new CallResult.Refused(IamErrors.InvalidClientTokenId());
        }

        var decidable = new DecidableCall(call, credential, origin, _services);
        var others = new LoadedAccounts(_states);
        DecidedCall decided;
        do
        {
            decided = decidable.Decide(account, others.Find);
        }
        while (await others.LoadMissingAsync(cancellationToken));

        if (decided.Result is Result<CallOutcome>.Ok { Value.After: not null })
        {
            var work = new CallWork(decidable, account, decided);
            await _committer.SubmitAsync(work, cancellationToken);
            return await work.Done;
        }

        if (decidable.AuditOf(decided) is { } audit)
        {
            _committer.Keep(audit);
        }

        return decided.ToCallResult(account.Revision);
    }

    /// <summary>Keeps the event of a call that was refused before it could be run: its caller is known, its request is not valid.</summary>
    /// <param name="call">The call, as far as it could be read.</param>
    /// <param name="credential">What the request was verified to be signed with.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="error">What the caller is told.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public async ValueTask RecordRefusalAsync(
        BoundCall call, Credential credential, RequestOrigin origin, IamError error, CancellationToken cancellationToken)
    {
        var accountId = AccessKeyIds.FindAccountId(credential.AccessKeyId);
        var account = accountId is null ? null : await _states.FindAsync(accountId, cancellationToken);
        if (account is not null && new DecidableCall(call, credential, origin, _services).AuditOfRefusal(account, error) is { } audit)
        {
            _committer.Keep(audit);
        }
    }
}
