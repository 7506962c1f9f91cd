using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class WriteState : Statement
{
    private readonly DbParameter _storeId;
    private readonly DbParameter _sequence;
    private readonly DbParameter _previousHash;
    private readonly DbParameter _scopes;
    private readonly DbParameter _auditSequence;
    private readonly DbParameter _auditCount;
    private readonly DbParameter _audit;
    private readonly DbParameter _hash;

    public WriteState(DbConnection connection)
        : base(connection)
    {
        Command.CommandText =
            """
            INSERT INTO store_state
                (id, store_id, sequence, previous_hash, scopes_digest, audit_sequence, audit_count, audit_digest, hash)
            VALUES (1, @store_id, @sequence, @previous_hash, @scopes, @audit_sequence, @audit_count, @audit, @hash)
            ON CONFLICT (id) DO UPDATE
            SET store_id = excluded.store_id, sequence = excluded.sequence, previous_hash = excluded.previous_hash,
                scopes_digest = excluded.scopes_digest, audit_sequence = excluded.audit_sequence,
                audit_count = excluded.audit_count, audit_digest = excluded.audit_digest, hash = excluded.hash
            """;
        _storeId = Binary("@store_id");
        _sequence = Integer("@sequence");
        _previousHash = Binary("@previous_hash");
        _scopes = Binary("@scopes");
        _auditSequence = Integer("@audit_sequence");
        _auditCount = Integer("@audit_count");
        _audit = Binary("@audit");
        _hash = Binary("@hash");
        Command.Prepare();
    }

    public async ValueTask RunAsync(StoreState state, CancellationToken cancellationToken)
    {
        _storeId.Value = state.StoreId;
        _sequence.Value = state.Sequence;
        _previousHash.Value = state.PreviousHash;
        _scopes.Value = state.Scopes.ToArray();
        _auditSequence.Value = state.AuditSequence;
        _auditCount.Value = state.AuditCount;
        _audit.Value = state.Audit.ToArray();
        _hash.Value = state.Hash;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
