using Reeve.Iam.Accounts;
using Reeve.Iam.Calls;
using Reeve.Iam.Operations;
using Reeve.Iam.State;

namespace Reeve.Iam.Commits;

/// <summary>A call that changes an account, as it waits for its transaction.</summary>
/// <param name="call">The call.</param>
/// <param name="basis">The snapshot on which it was already decided.</param>
/// <param name="directory">The directory on which it was.</param>
/// <param name="decided">What was decided there. It holds as it is when nothing has come between.</param>
internal sealed class CallWork(DecidableCall call, Account basis, AccountDirectory directory, DecidedCall decided) : ICommitWork
{
    private readonly TaskCompletionSource<CallResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DecidedCall _decided = decided;
    private long _revision;

    /// <summary>How the call ended, once that is durable.</summary>
    public Task<CallResult> Done => _done.Task;

    /// <summary>What was decided last.</summary>
    public DecidedCall Decided => _decided;

    /// <inheritdoc/>
    public void Run(CommitSession session)
    {
        var account = session.Find(basis.Id);
        if (!ReferenceEquals(account, basis)
            || !ReferenceEquals(session.Directory, directory)
            || !ReferenceEquals(session.LinkedServices, call.LinkedServices))
        {
            call.LinkedServices = session.LinkedServices;
            _decided = call.Decide(account, session.Directory, session.Find);
        }

        var events = call.AuditOf(_decided);
        if (_decided.Result is Result<CallOutcome>.Ok { Value.After: { Pending.IsEmpty: false } after })
        {
            session.Stage(after, events.FirstOrDefault());
            events = events[Math.Min(1, events.Length)..];
        }

        _revision = session.Find(basis.Id)?.Revision ?? 0;
        foreach (var audit in events)
        {
            session.StageAudit(audit);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _done.TrySetResult(_decided.ToCallResult(_revision));

    /// <inheritdoc/>
    public void Fail(Exception fault) => _done.TrySetException(fault);
}
