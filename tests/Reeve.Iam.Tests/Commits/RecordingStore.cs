using System.Collections.Concurrent;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Commits;

/// <summary>A store that only notes what it is given, and breaks when it is told to.</summary>
internal sealed class RecordingStore : IAccountStore
{
    private int _breaks;

    public ConcurrentQueue<CommitBatch> Batches { get; } = new();

    /// <summary>Refuses the next commits.</summary>
    public void Break(int times) => _breaks = times;

    public ValueTask<ScopeImage?> LoadAsync(string scope, CancellationToken cancellationToken) => new((ScopeImage?)null);

    public ValueTask<CommitOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        if (Interlocked.Decrement(ref _breaks) >= 0)
        {
            throw new IOException("The disk is gone.");
        }

        Batches.Enqueue(batch);
        return new(CommitOutcome.Committed.Instance);
    }

    public ValueTask<IReadOnlyList<ChangeRow>> ReadChangesAsync(string scope, long afterRevision, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<StoredAuditRow>> ReadAuditAsync(string scope, long? before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<long> PruneAuditAsync(DateTimeOffset olderThan, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
