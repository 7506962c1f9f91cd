using System.Data.Common;
using System.Security.Cryptography;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Reading;
using Reeve.Storage.Sql.Statements;
using Reeve.Storage.Sql.Verification;
using Reeve.Storage.Sql.Writing;

namespace Reeve.Storage.Sql;

/// <summary>The account store over any SQL database that <see cref="SqlDatabase"/> describes.</summary>
public sealed class SqlAccountStore : IAccountStore
{
    private readonly SqlDatabase _database;
    private readonly DamageReport _damage;
    private readonly StoreWriter _writer;
    private readonly ReaderPool _readers;
    private bool _disposed;

    private SqlAccountStore(SqlDatabase database, DbConnection connection, DamageReport damage)
    {
        _database = database;
        _damage = damage;
        _writer = new StoreWriter(database, connection, damage);
        _readers = new ReaderPool(database, damage);
    }

    /// <summary>
    /// Verifies everything in a database whose tables exist, compares it with what was acknowledged, and opens it.
    /// The store owns the database from here on; when opening fails, the caller still does.
    /// </summary>
    /// <exception cref="StoreDamagedException">The database is not what was written to it.</exception>
    public static async ValueTask<SqlAccountStore> OpenAsync(SqlDatabase database, CancellationToken cancellationToken)
    {
        var damage = new DamageReport(database.Name);
        DbConnection? connection = null;
        try
        {
            connection = await database.OpenWriterAsync(cancellationToken);
            database.Reconcile(await VerifyAsync(database, connection, damage, cancellationToken));
            return new SqlAccountStore(database, connection, damage);
        }
        catch (Exception exception)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            if (exception is DbException driver && database.Classify(driver) is SqlFailure.Damaged)
            {
                throw damage.Found("the database engine cannot read it", exception);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ScopeImage?> LoadAsync(string scope, CancellationToken cancellationToken) =>
        ReadAsync((session, token) => session.LoadAsync(scope, token), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CommitOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await _writer.CommitAsync(batch, cancellationToken);
        }
        catch (DbException exception) when (_database.Classify(exception) is SqlFailure.Damaged)
        {
            throw Unreadable(exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeRow>> ReadChangesAsync(
        string scope, long afterRevision, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterRevision);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync((session, token) => session.ReadChangesAsync(scope, afterRevision, limit, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredAuditRow>> ReadAuditAsync(
        string scope, long? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return ReadAsync((session, token) => session.ReadAuditAsync(scope, before, limit, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<long> PruneAuditAsync(DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        try
        {
            var total = 0L;
            int pruned;
            do
            {
                pruned = await _writer.PruneAsync(olderThan, cancellationToken);
                total += pruned;
            }
            while (pruned > 0);
            return total;
        }
        catch (DbException exception) when (_database.Classify(exception) is SqlFailure.Damaged)
        {
            throw Unreadable(exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async ValueTask<StoreState> VerifyAsync(
        SqlDatabase database, DbConnection connection, DamageReport damage, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (await new StoreVerification(connection, transaction, damage).RunAsync(cancellationToken) is { } state)
        {
            return state;
        }

        var empty = StoreState.Empty(RandomNumberGenerator.GetBytes(StoreState.StoreIdSize));
        await using var write = new WriteState(connection) { Transaction = transaction };
        await write.RunAsync(empty, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return empty;
    }

    private async ValueTask<T> ReadAsync<T>(
        Func<ReadSession, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        _writer.ThrowIfBroken();
        try
        {
            return await _readers.ReadAsync(read, cancellationToken);
        }
        catch (DbException exception) when (_database.Classify(exception) is SqlFailure.Damaged)
        {
            throw Unreadable(exception);
        }
    }

    private StoreDamagedException Unreadable(DbException exception) =>
        _damage.Found("the database engine cannot read a part of it", exception);
}
