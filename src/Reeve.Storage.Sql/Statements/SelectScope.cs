using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class SelectScope : Statement
{
    private readonly DamageReport _damage;
    private readonly DbParameter _scope;

    public SelectScope(DbConnection connection, DamageReport damage)
        : base(connection)
    {
        _damage = damage;
        Command.CommandText = "SELECT scope, revision, chain_hash, entities_digest FROM scope WHERE scope = @scope";
        _scope = Text("@scope");
        Command.Prepare();
    }

    public async ValueTask<ScopeState?> RunAsync(string scope, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var row = new Row(reader, _damage, "scope");
        return new ScopeState(row.Text(0), row.Integer(1), row.Hash(2), row.Digest(3));
    }
}
