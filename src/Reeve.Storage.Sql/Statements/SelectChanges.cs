using System.Data.Common;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Reads a part of a scope's change log and verifies that it is one unbroken piece of the chain.</summary>
internal sealed class SelectChanges : Statement
{
    private readonly DamageReport _damage;
    private readonly RowHasher _hasher;
    private readonly DbParameter _scope;
    private readonly DbParameter _from;
    private readonly DbParameter _limit;

    public SelectChanges(DbConnection connection, DamageReport damage, RowHasher hasher)
        : base(connection)
    {
        _damage = damage;
        _hasher = hasher;
        Command.CommandText =
            """
            SELECT revision, at, audit_hash, hash, body FROM change_log
            WHERE scope = @scope AND revision >= @from ORDER BY revision LIMIT @limit
            """;
        _scope = Text("@scope");
        _from = Integer("@from");
        _limit = Integer("@limit");
        Command.Prepare();
    }

    public async ValueTask<IReadOnlyList<ChangeRow>> RunAsync(
        string scope, long afterRevision, int limit, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _from.Value = afterRevision;
        // One more: the change at `afterRevision` itself, whose hash the first one returned is chained to.
        _limit.Value = limit + (afterRevision > 0 ? 1L : 0L);
        var changes = new List<ChangeRow>();
        var previous = afterRevision > 0 ? null : _hasher.BeforeFirstChange(scope);
        var expected = Math.Max(afterRevision, 1);
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, _damage, "change_log");
            if (row.Integer(0) != expected)
            {
                throw _damage.Found($"change {expected} of scope '{scope}' is missing");
            }

            if (previous is not null)
            {
                changes.Add(Verified(row, scope, previous));
            }

            previous = row.Hash(3);
            expected++;
        }

        return changes;
    }

    private ChangeRow Verified(Row row, string scope, byte[] previous)
    {
        var body = row.Binary(4);
        var hash = _hasher.Change(previous, scope, row.Integer(0), row.Integer(1), row.Binary(2), body);
        return hash.AsSpan().SequenceEqual(row.Hash(3))
            ? new ChangeRow(row.Integer(0), row.Time(1), ChangeBody.Decode(body))
            : throw _damage.Found($"change {row.Integer(0)} of scope '{scope}' does not follow from the change before it");
    }
}
