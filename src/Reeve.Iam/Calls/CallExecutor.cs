using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Callers;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Calls;

/// <summary>Runs calls: authorizes, runs the operation, commits what it changes, keeps the audit event.</summary>
public sealed class CallExecutor
{
    // A call asks for the hashes it needs at once, or for those of another's change that came between: then it is told to come again.
    private const int MostHashings = 3;

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;
    private readonly CallMemory _memory;

    internal CallExecutor(AccountStates states, Committer committer, CallServices services, CallMemory memory)
    {
        _states = states;
        _committer = committer;
        _services = services;
        _memory = memory;
    }

    /// <summary>Runs a call. It returns when what the call changed is durable.</summary>
    /// <param name="call">The call, its constraints kept.</param>
    /// <param name="credential">What the request was verified to be signed with.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits; what is queued is carried out.</param>
    public async ValueTask<CallResult> ExecuteAsync(
        BoundCall call, Credential credential, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var accountId = FindAccountId(call, credential);
        var account = accountId is null ? null : await _states.FindAsync(accountId, cancellationToken);
        if (account is null)
        {
            return new CallResult.Refused(Nowhere(call, credential));
        }

        NoteUse(account, credential, call, origin);
        var decidable = new DecidableCall(call, credential, origin, _services, _memory)
        {
            LinkedServices = await _states.ServicesAsync(cancellationToken),
        };
        var others = new LoadedAccounts(_states);
        var directory = await _states.DirectoryAsync(cancellationToken);
        var decided = await DecideAsync(decidable, account, directory, others, cancellationToken);
        for (var hashings = 0; decidable.Passwords.IsWanting && hashings < MostHashings; hashings++)
        {
            if (!await _memory.Passwords.TryMakeAsync(decidable.Passwords, cancellationToken))
            {
                decided = decided with { Result = IamErrors.Throttling() };
                break;
            }

            (account, directory) = await NewestAsync(account, cancellationToken);
            decided = await DecideAsync(decidable, account, directory, others, cancellationToken);
        }

        // What a linked service is handed is on record before it has it.
        if (decided.Result is Result<CallOutcome>.Ok { Value.After: var after } && (after is { Pending.IsEmpty: false } || credential.Cause is not null))
        {
            var work = new CallWork(decidable, account, directory, decided);
            await _committer.SubmitAsync(work, cancellationToken);
            var done = await work.Done;
            NoteAction(work.Decided, call, origin);
            return done;
        }

        NoteAction(decided, call, origin);
        Keep(decidable.AuditOf(decided));
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
        if (account is null)
        {
            return;
        }

        NoteUse(account, credential, call, origin);
        var refused = new DecidableCall(call, credential, origin, _services, _memory).Refused(account, error);
        NoteAction(refused.Decided, call, origin);
        Keep(refused.Audit);
    }

    private void Keep(ImmutableArray<AuditRow> events)
    {
        foreach (var audit in events)
        {
            _committer.Keep(audit);
        }
    }

    // A linked service is of no account: it acts in that of the role that it asks for.
    private static string? FindAccountId(BoundCall call, Credential credential) => credential.Cause is null
        ? AccessKeyIds.FindAccountId(credential.AccessKeyId)
        : call.RoleToAssume is { } role ? PrincipalArn.Parse(role)?.AccountId : null;

    private static IamError Nowhere(BoundCall call, Credential credential) => credential.Cause is { Service: var service }
        ? IamErrors.AccessDenied($"User: {service} is not authorized to perform: {call.Operation.Action}{(call.RoleToAssume is { } role ? " on resource: " + role : "")}")
        : IamErrors.InvalidClientTokenId();

    private static async ValueTask<DecidedCall> DecideAsync(
        DecidableCall call, Account account, AccountDirectory directory, LoadedAccounts others, CancellationToken cancellationToken)
    {
        DecidedCall decided;
        do
        {
            decided = call.Decide(account, directory, others.Find);
        }
        while (await others.LoadMissingAsync(cancellationToken));
        return decided;
    }

    // A signed request is a use of its key, whatever becomes of it.
    private void NoteUse(Account account, Credential credential, BoundCall call, RequestOrigin origin)
    {
        if (account.AccessKeys.GetValueOrDefault(credential.AccessKeyId) is { IsActive: true })
        {
            _memory.LastUses.Note(
                account.Id, LastUseKeys.AccessKey(credential.AccessKeyId), _services.Time.GetUtcNow(), ServiceOf(call.Operation), origin.Region);
        }
    }

    // An attempt is a use, whether policies refused it or something else did.
    private void NoteAction(DecidedCall decided, BoundCall call, RequestOrigin origin)
    {
        if (decided.Caller is { } caller && ActionUses.PrincipalOf(caller) is { } principalId)
        {
            _memory.LastUses.Actions.Note(caller.AccountId, principalId, call.Operation.Action, decided.At, origin.Region, decided.IsDenied);
        }
    }

    private static string ServiceOf(OperationDescriptor operation) => operation.Service is ApiService.Sts ? "sts" : "iam";

    // An account that is removed meanwhile is decided on as it was; the committer finds it gone.
    private async ValueTask<(Account Account, AccountDirectory Directory)> NewestAsync(Account known, CancellationToken cancellationToken) =>
        (await _states.FindAsync(known.Id, cancellationToken) ?? known, await _states.DirectoryAsync(cancellationToken));
}
