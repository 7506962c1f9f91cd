using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Finds what the audit events of a scope take out of the store's digest when they go.</summary>
internal sealed class SelectAuditHashes : Statement
{
    private readonly DamageReport _damage;
    private readonly DbParameter _scope;

    public SelectAuditHashes(DbConnection connection, DamageReport damage)
        : base(connection)
    {
        _damage = damage;
        Command.CommandText = "SELECT hash FROM audit_event WHERE scope = @scope";
        _scope = Text("@scope");
        Command.Prepare();
    }

    public async ValueTask<StoreState> SubtractAsync(StoreState state, string scope, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        var count = 0L;
        var digest = state.Audit;
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            digest = digest.Subtract(new Row(reader, _damage, "audit_event").Hash(0));
            count++;
        }

        return state with { Audit = digest, AuditCount = state.AuditCount - count };
    }
}
