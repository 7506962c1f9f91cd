using System.Data.Common;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Writing;

/// <summary>The one writer of a store: a transaction at a time, each committed, then noted outside the database, then acknowledged.</summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private const int PrunedAtOnce = 1000;

    private readonly SqlDatabase _database;
    private readonly DbConnection _connection;
    private readonly WriteStatements _statements;
    private readonly BatchWriter _batches;
    private readonly ReserveRules _reserve;
    private readonly SemaphoreSlim _turn = new(1);
    private Exception? _broken;
    private bool _reserveUsed;

    public StoreWriter(SqlDatabase database, DbConnection connection, DamageReport damage)
    {
        _database = database;
        _connection = connection;
        _statements = new WriteStatements(connection, damage);
        _batches = new BatchWriter(_statements);
        _reserve = new ReserveRules(_statements);
        _reserveUsed = !database.TryRestoreReserve();
    }

    public async ValueTask<CommitOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        BatchRules.Check(batch);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ThrowIfBroken();
            var moved = await WriteAsync(batch, cancellationToken);
            return moved is null ? CommitOutcome.Committed.Instance : new CommitOutcome.RevisionMoved(moved);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Removes a part of the audit events that are old enough, in a short transaction, and returns how many.</summary>
    public async ValueTask<int> PruneAsync(DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ThrowIfBroken();
            var pruned = 0;
            await TransactAsync(
                async state =>
                {
                    (state, pruned) = await PruneAsync(state.Next(), olderThan.UtcTicks, cancellationToken);
                    return (null, state);
                },
                cancellationToken);
            return pruned;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Refuses everything after a commit whose outcome nobody knows: what can be read then may not be on the disk.</summary>
    public void ThrowIfBroken()
    {
        if (Volatile.Read(ref _broken) is { } cause)
        {
            throw new InvalidOperationException(
                $"The store '{_database.Name}' failed while committing and serves nothing more until it is opened again.", cause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await _statements.DisposeAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private async ValueTask<(StoreState State, int Pruned)> PruneAsync(
        StoreState state, long olderThan, CancellationToken cancellationToken)
    {
        var old = await _statements.SelectAuditBefore.RunAsync(olderThan, PrunedAtOnce, cancellationToken);
        foreach (var (sequence, hash) in old)
        {
            await _statements.DeleteAudit.RunAsync(sequence, cancellationToken);
            state = state with { AuditCount = state.AuditCount - 1, Audit = state.Audit.Subtract(hash) };
        }

        await _statements.WriteState.RunAsync(state, cancellationToken);
        return (state, old.Count);
    }

    private async ValueTask<IReadOnlyList<string>?> WriteAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        if (_reserveUsed && !await _reserve.OnlyTakesAwayAsync(batch, cancellationToken))
        {
            _reserveUsed = !_database.TryRestoreReserve();
            if (_reserveUsed)
            {
                throw new IOException(
                    $"The disk of '{_database.Name}' is full: until there is room, only changes that take something away are made.");
            }
        }

        try
        {
            return await TransactAsync(state => _batches.WriteAsync(batch, state, cancellationToken), cancellationToken);
        }
        catch (DbException exception) when (_database.Classify(exception) is SqlFailure.Full)
        {
            if (!await _reserve.OnlyTakesAwayAsync(batch, cancellationToken) || !_database.TryReleaseReserve())
            {
                throw;
            }

            _reserveUsed = true;
        }

        return await TransactAsync(state => _batches.WriteAsync(batch, state, cancellationToken), cancellationToken);
    }

    private async ValueTask<IReadOnlyList<string>?> TransactAsync(
        Func<StoreState, ValueTask<(IReadOnlyList<string>? Moved, StoreState State)>> write, CancellationToken cancellationToken)
    {
        await using var transaction = await _database.BeginWriteAsync(_connection, cancellationToken);
        _statements.Join(transaction);
        var before = await _statements.SelectState.RunAsync(cancellationToken) ?? throw new InvalidOperationException("No state.");
        var (moved, after) = await write(before);
        if (moved is null)
        {
            await CommitAsync(transaction, after);
        }

        // Without a commit, disposing the transaction rolls it back.
        return moved;
    }

    private async ValueTask CommitAsync(DbTransaction transaction, StoreState after)
    {
        try
        {
            // Not cancellable: a commit that is under way has no outcome that could be told.
            await transaction.CommitAsync(CancellationToken.None);
            _database.Acknowledge(after);
        }
        catch (DbException exception) when (_database.Classify(exception) is SqlFailure.Full)
        {
            throw;
        }
        catch (Exception exception)
        {
            // Whether it reached the disk is unknown, and trying again could write over the only trace of it.
            Volatile.Write(ref _broken, exception);
            throw;
        }
    }
}
