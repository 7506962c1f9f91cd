using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Finds audit events that are old enough to go.</summary>
internal sealed class SelectAuditBefore : Statement
{
    private readonly DamageReport _damage;
    private readonly DbParameter _at;
    private readonly DbParameter _limit;

    public SelectAuditBefore(DbConnection connection, DamageReport damage)
        : base(connection)
    {
        _damage = damage;
        Command.CommandText = "SELECT sequence, hash FROM audit_event WHERE at < @at ORDER BY at LIMIT @limit";
        _at = Integer("@at");
        _limit = Integer("@limit");
        Command.Prepare();
    }

    public async ValueTask<List<(long Sequence, byte[] Hash)>> RunAsync(long at, int limit, CancellationToken cancellationToken)
    {
        _at.Value = at;
        _limit.Value = (long)limit;
        var found = new List<(long, byte[])>();
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, _damage, "audit_event");
            found.Add((row.Integer(0), row.Hash(1)));
        }

        return found;
    }
}
