using System.Data.Common;
using Reeve.Storage.Sql.Hashing;
using Reeve.Storage.Sql.Statements;

namespace Reeve.Storage.Sql.Verification;

/// <summary>
/// Reads the whole store once and holds every row against every other: the state against scopes and audit events, each scope
/// against its entities and its change log. Linear in the size of the database.
/// </summary>
internal sealed class StoreVerification(DbConnection connection, DbTransaction transaction, DamageReport damage)
{
    private readonly RowHasher _hasher = new();

    /// <summary>The state of the store, or null when there is nothing in it at all.</summary>
    public async ValueTask<StoreState?> RunAsync(CancellationToken cancellationToken)
    {
        var state = await ReadStateAsync(cancellationToken);
        var checks = await ReadScopesAsync(state, cancellationToken);
        await ReadEntitiesAsync(checks, cancellationToken);
        await ReadChangesAsync(checks, cancellationToken);
        await ReadAuditAsync(state, cancellationToken);
        return state;
    }

    private async ValueTask<StoreState?> ReadStateAsync(CancellationToken cancellationToken)
    {
        await using var select = new SelectState(connection, damage) { Transaction = transaction };
        return await select.RunAsync(cancellationToken);
    }

    private async ValueTask<Dictionary<string, ScopeCheck>> ReadScopesAsync(StoreState? state, CancellationToken cancellationToken)
    {
        await using var command = Command();
        command.CommandText = "SELECT scope, revision, chain_hash, entities_digest FROM scope ORDER BY scope";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var checks = new Dictionary<string, ScopeCheck>(StringComparer.Ordinal);
        var digest = default(MultisetDigest);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, damage, "scope");
            var scope = new ScopeState(row.Text(0), row.Integer(1), row.Hash(2), row.Digest(3));
            digest = digest.Add(_hasher.Scope(scope));
            if (!checks.TryAdd(scope.Scope, new ScopeCheck(scope, _hasher, damage)))
            {
                throw damage.Found($"scope '{scope.Scope}' is there twice");
            }
        }

        return digest == (state?.Scopes ?? default)
            ? checks
            : throw damage.Found("scopes are missing, stale or come back from the past");
    }

    private async ValueTask ReadEntitiesAsync(Dictionary<string, ScopeCheck> checks, CancellationToken cancellationToken)
    {
        await using var command = Command();
        command.CommandText = "SELECT scope, kind, key, revision, checksum, body FROM entity ORDER BY scope, kind, key";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, damage, "entity");
            Find(checks, row.Text(0), "entity").Entity(row.Integer(1), row.Binary(2), row.Integer(3), row.Hash(4), row.Binary(5));
        }

        foreach (var check in checks.Values)
        {
            check.EntitiesEnd();
        }
    }

    private async ValueTask ReadChangesAsync(Dictionary<string, ScopeCheck> checks, CancellationToken cancellationToken)
    {
        await using var command = Command();
        command.CommandText = "SELECT scope, revision, at, audit_hash, hash, body FROM change_log ORDER BY scope, revision";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, damage, "change_log");
            Find(checks, row.Text(0), "change_log").Change(row.Integer(1), row.Integer(2), row.Binary(3), row.Hash(4), row.Binary(5));
        }

        foreach (var check in checks.Values)
        {
            check.ChangesEnd();
        }
    }

    private async ValueTask ReadAuditAsync(StoreState? state, CancellationToken cancellationToken)
    {
        await using var command = Command();
        command.CommandText = "SELECT sequence, scope, at, hash, body FROM audit_event";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var digest = default(MultisetDigest);
        var count = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, damage, "audit_event");
            var hash = _hasher.Audit(row.Integer(0), row.Text(1), row.Integer(2), row.Binary(4));
            if (!hash.AsSpan().SequenceEqual(row.Hash(3)))
            {
                throw damage.Found($"audit event {row.Integer(0)} does not have the hash that it was written with");
            }

            digest = digest.Add(hash);
            count++;
        }

        if (digest != (state?.Audit ?? default) || count != (state?.AuditCount ?? 0))
        {
            throw damage.Found("audit events are missing or come back from the past");
        }
    }

    private ScopeCheck Find(Dictionary<string, ScopeCheck> checks, string scope, string table) =>
        checks.TryGetValue(scope, out var check)
            ? check
            : throw damage.Found($"table '{table}' holds rows of scope '{scope}', which does not exist");

    private DbCommand Command()
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        return command;
    }
}
