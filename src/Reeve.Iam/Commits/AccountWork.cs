using Reeve.Iam.State;

namespace Reeve.Iam.Commits;

/// <summary>A change of one account that no call makes: a step of a task, a statement of the operator.</summary>
/// <param name="accountId">The account.</param>
/// <param name="step">The change; null to leave the account as it is. Not run when the account is gone.</param>
internal sealed class AccountWork(string accountId, Func<Account, Account?> step) : ICommitWork
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _found;

    /// <summary>Whether the account exists, once the work is durable.</summary>
    public Task<bool> Done => _done.Task;

    /// <inheritdoc/>
    public void Run(CommitSession session)
    {
        var account = session.Find(accountId);
        _found = account is not null;
        if (account is not null && step(account) is { Pending.IsEmpty: false } after)
        {
            session.Stage(after, null);
        }
    }

    /// <inheritdoc/>
    public void Complete() => _done.TrySetResult(_found);

    /// <inheritdoc/>
    public void Fail(Exception fault) => _done.TrySetException(fault);
}
