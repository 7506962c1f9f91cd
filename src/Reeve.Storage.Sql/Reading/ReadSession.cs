using System.Data.Common;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;
using Reeve.Storage.Sql.Statements;

namespace Reeve.Storage.Sql.Reading;

/// <summary>One reading connection with its prepared statements; used by one reader at a time.</summary>
internal sealed class ReadSession : IAsyncDisposable
{
    private readonly SqlDatabase _database;
    private readonly DbConnection _connection;
    private readonly SelectScope _selectScope;
    private readonly SelectEntities _selectEntities;
    private readonly SelectChanges _selectChanges;
    private readonly SelectAudit _selectAudit;
    private readonly Statement[] _statements;

    private ReadSession(SqlDatabase database, DbConnection connection, DamageReport damage)
    {
        _database = database;
        _connection = connection;
        var hasher = new RowHasher();
        _statements =
        [
            _selectScope = new SelectScope(connection, damage),
            _selectEntities = new SelectEntities(connection, damage, hasher),
            _selectChanges = new SelectChanges(connection, damage, hasher),
            _selectAudit = new SelectAudit(connection, damage, hasher),
        ];
    }

    public static async ValueTask<ReadSession> OpenAsync(
        SqlDatabase database, DamageReport damage, CancellationToken cancellationToken)
    {
        var connection = await database.OpenReaderAsync(cancellationToken);
        try
        {
            return new ReadSession(database, connection, damage);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<ScopeImage?> LoadAsync(string scope, CancellationToken cancellationToken)
    {
        await using var transaction = await _database.BeginReadAsync(_connection, cancellationToken);
        Join(transaction);
        return await _selectScope.RunAsync(scope, cancellationToken) is { } state
            ? new ScopeImage(state.Revision, await _selectEntities.RunAsync(state, cancellationToken))
            : null;
    }

    public async ValueTask<IReadOnlyList<ChangeRow>> ReadChangesAsync(
        string scope, long afterRevision, int limit, CancellationToken cancellationToken)
    {
        Join(null);
        return await _selectChanges.RunAsync(scope, afterRevision, limit, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<StoredAuditRow>> ReadAuditAsync(
        string scope, long? before, int limit, CancellationToken cancellationToken)
    {
        Join(null);
        return await _selectAudit.RunAsync(scope, before, limit, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _statements)
        {
            await statement.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private void Join(DbTransaction? transaction)
    {
        foreach (var statement in _statements)
        {
            statement.Transaction = transaction;
        }
    }
}
