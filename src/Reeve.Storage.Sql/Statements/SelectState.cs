using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class SelectState : Statement
{
    private readonly DamageReport _damage;

    public SelectState(DbConnection connection, DamageReport damage)
        : base(connection)
    {
        _damage = damage;
        Command.CommandText =
            """
            SELECT store_id, sequence, previous_hash, scopes_digest, audit_sequence, audit_count, audit_digest, hash
            FROM store_state WHERE id = 1
            """;
        Command.Prepare();
    }

    /// <summary>The state of the store, its hash verified; null before the first transaction.</summary>
    public async ValueTask<StoreState?> RunAsync(CancellationToken cancellationToken)
    {
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var row = new Row(reader, _damage, "store_state");
        var state = new StoreState(
            row.Binary(0), row.Integer(1), row.Hash(2), row.Digest(3), row.Integer(4), row.Integer(5), row.Digest(6));
        return row.Hash(7).AsSpan().SequenceEqual(state.Hash)
            ? state
            : throw _damage.Found("the row of table 'store_state' does not have the hash that it was written with");
    }
}
