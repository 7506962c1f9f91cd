using System.Threading.Channels;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>
/// Commits, one batch at a time: whatever has come in while the last batch was written shares the next transaction.
/// Works run here, on the newest state, so that what they decide still holds when it is written.
/// </summary>
internal sealed class Committer : IAsyncDisposable
{
    // Bounds what one transaction holds, and with it how long the first of a batch waits for the last.
    private const int BatchLimit = 512;

    // Bounds what may wait; beyond it callers wait for a place.
    private const int QueueLimit = 16_384;

    private readonly IAccountStore _store;
    private readonly AccountStates _states;
    private readonly TimeProvider _time;
    private readonly Channel<ICommitWork> _queue = Channel.CreateBounded<ICommitWork>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly AuditBuffer _audit = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;

    public Committer(IAccountStore store, AccountStates states, TimeProvider time)
    {
        _store = store;
        _states = states;
        _time = time;

        // A thread of its own: an embedded database blocks it for every commit.
        _loop = Task.Factory.StartNew(LoopAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Told of the audit events of each batch after it is durable. It must return quickly.</summary>
    public Action<IEnumerable<AuditRow>>? OnRecorded { get; set; }

    /// <summary>Queues a work; it is completed or failed later.</summary>
    public ValueTask SubmitAsync(ICommitWork work, CancellationToken cancellationToken) =>
        _queue.Writer.TryWrite(work) ? ValueTask.CompletedTask : _queue.Writer.WriteAsync(work, cancellationToken);

    /// <summary>Changes one account, and returns whether it exists, once that is durable.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="step">The change, a pure function; null leaves the account as it is.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue.</param>
    public async ValueTask<bool> CommitAsync(string accountId, Func<Account, Account?> step, CancellationToken cancellationToken)
    {
        var work = new AccountWork(accountId, step);
        await SubmitAsync(work, cancellationToken);
        return await work.Done;
    }

    /// <summary>Keeps the event of a call that changed nothing. It is written with the next change, or soon.</summary>
    /// <exception cref="InvalidOperationException">None could be written for so long that no more are taken.</exception>
    public void Keep(AuditRow audit)
    {
        switch (_audit.Add(audit))
        {
            case AuditUrgency.Now:
                WriteAudit();
                break;
            case AuditUrgency.Soon:
                _ = WriteAuditSoonAsync();
                break;
        }
    }

    /// <summary>Commits what is queued, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete())
        {
            await _loop;
            _stopping.Dispose();
        }
    }

    // A work that stages nothing of its own: the loop takes the events with whatever wakes it. A full queue has it awake.
    private void WriteAudit() => _queue.Writer.TryWrite(new AuditWork([], static _ => { }));

    private async Task WriteAuditSoonAsync()
    {
        // The machine's time, not the server's: this is about sharing a write, not about when something is true.
        await Task.Delay(AuditBuffer.Linger);
        WriteAudit();
    }

    private void TakeBack(IReadOnlyList<AuditRow> rows)
    {
        _audit.PutBack(rows);
        _ = WriteAuditSoonAsync();
    }

    private async Task LoopAsync()
    {
        var batch = new List<ICommitWork>(BatchLimit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < BatchLimit && _queue.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }

            await CommitWithAuditAsync(batch);
        }

        batch.Clear();
        await CommitWithAuditAsync(batch);
    }

    // Before the batch's own events: those that wait are older.
    private async Task CommitWithAuditAsync(List<ICommitWork> batch)
    {
        if (_audit.TakeAll() is { } events)
        {
            batch.Insert(0, new AuditWork(events, TakeBack));
        }

        if (batch.Count > 0)
        {
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(IReadOnlyList<ICommitWork> batch)
    {
        CommitBatch? attempted = null;
        try
        {
            while (!await TryCommitAsync(batch, staged => attempted = staged))
            {
                // A revision has moved: another node was first. The states are read again, and the works decide again.
            }
        }
        catch (Exception fault)
        {
            await RecoverAsync(batch, attempted, fault);
            return;
        }

        foreach (var work in batch)
        {
            work.Complete();
        }
    }

    // One work can spoil a batch for the rest: one that breaks, or on a full disk a grant for what takes access away. Where nothing of
    // the batch is written, each is tried by itself; where that is not known, all have failed: again might mean twice.
    private async Task RecoverAsync(IReadOnlyList<ICommitWork> batch, CommitBatch? attempted, Exception fault)
    {
        _states.Forget();
        if (batch.Count > 1 && (attempted is null || await IsUnwrittenAsync(attempted)))
        {
            foreach (var work in batch)
            {
                await CommitAsync([work]);
            }

            return;
        }

        foreach (var work in batch)
        {
            work.Fail(fault);
        }
    }

    private async Task<bool> IsUnwrittenAsync(CommitBatch attempted)
    {
        try
        {
            foreach (var commit in attempted.Commits)
            {
                if (((await _store.LoadAsync(commit.Scope, _stopping.Token))?.Revision ?? 0) != commit.ExpectedRevision)
                {
                    return false;
                }
            }

            return attempted.Commits.Count > 0;
        }
        catch (Exception)
        {
            return false; // the store does not answer: nothing is known
        }
    }

    private async ValueTask<bool> TryCommitAsync(IReadOnlyList<ICommitWork> batch, Action<CommitBatch> onStaged)
    {
        var session = new CommitSession(
            await _states.DirectoryAsync(_stopping.Token), await _states.ServicesAsync(_stopping.Token), Load, _time.GetUtcNow);
        foreach (var work in batch)
        {
            work.Run(session);
        }

        if (session.IsEmpty)
        {
            return true;
        }

        var staged = session.ToBatch();
        onStaged(staged);
        if (await _store.CommitAsync(staged, _stopping.Token) is CommitOutcome.RevisionMoved moved)
        {
            _states.Forget(moved.Scopes);
            return false;
        }

        _states.Publish(session);
        OnRecorded?.Invoke(staged.AuditRows);
        return true;
    }

    // On the committer's own thread; nearly always the state is in memory, because the caller was just resolved from it.
    private Account? Load(string accountId)
    {
        var loading = _states.FindAsync(accountId, _stopping.Token);
        return loading.IsCompletedSuccessfully ? loading.GetAwaiter().GetResult() : loading.AsTask().GetAwaiter().GetResult();
    }
}
