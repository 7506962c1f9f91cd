using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Writes the row of a scope that has been checked to be at the revision expected.</summary>
internal sealed class WriteScope : Statement
{
    private readonly DbParameter _scope;
    private readonly DbParameter _revision;
    private readonly DbParameter _chainHash;
    private readonly DbParameter _entities;

    public WriteScope(DbConnection connection)
        : base(connection)
    {
        Command.CommandText =
            """
            INSERT INTO scope (scope, revision, chain_hash, entities_digest) VALUES (@scope, @revision, @chain_hash, @entities)
            ON CONFLICT (scope) DO UPDATE
            SET revision = excluded.revision, chain_hash = excluded.chain_hash, entities_digest = excluded.entities_digest
            """;
        _scope = Text("@scope");
        _revision = Integer("@revision");
        _chainHash = Binary("@chain_hash");
        _entities = Binary("@entities");
        Command.Prepare();
    }

    public async ValueTask RunAsync(ScopeState scope, CancellationToken cancellationToken)
    {
        _scope.Value = scope.Scope;
        _revision.Value = scope.Revision;
        _chainHash.Value = scope.ChainHash;
        _entities.Value = scope.Entities.ToArray();
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
