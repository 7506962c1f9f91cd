using System.Data.Common;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Reads a page of a scope's audit events and verifies each.</summary>
internal sealed class SelectAudit : Statement
{
    private readonly DamageReport _damage;
    private readonly RowHasher _hasher;
    private readonly DbParameter _scope;
    private readonly DbParameter _before;
    private readonly DbParameter _limit;

    public SelectAudit(DbConnection connection, DamageReport damage, RowHasher hasher)
        : base(connection)
    {
        _damage = damage;
        _hasher = hasher;
        Command.CommandText =
            """
            SELECT sequence, at, hash, body FROM audit_event
            WHERE scope = @scope AND sequence < @before ORDER BY sequence DESC LIMIT @limit
            """;
        _scope = Text("@scope");
        _before = Integer("@before");
        _limit = Integer("@limit");
        Command.Prepare();
    }

    public async ValueTask<IReadOnlyList<StoredAuditRow>> RunAsync(
        string scope, long? before, int limit, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _before.Value = before ?? long.MaxValue;
        _limit.Value = (long)limit;
        var events = new List<StoredAuditRow>();
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, _damage, "audit_event");
            var body = row.Binary(3);
            if (!_hasher.Audit(row.Integer(0), scope, row.Integer(1), body).AsSpan().SequenceEqual(row.Hash(2)))
            {
                throw _damage.Found($"audit event {row.Integer(0)} does not have the hash that it was written with");
            }

            events.Add(new StoredAuditRow(row.Integer(0), row.Time(1), body));
        }

        return events;
    }
}
