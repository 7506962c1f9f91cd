using System.Data.Common;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Statements;

internal sealed class DeleteEntity : Statement
{
    private readonly DbParameter _scope;
    private readonly DbParameter _kind;
    private readonly DbParameter _key;

    public DeleteEntity(DbConnection connection)
        : base(connection)
    {
        Command.CommandText = "DELETE FROM entity WHERE scope = @scope AND kind = @kind AND key = @key";
        _scope = Text("@scope");
        _kind = Integer("@kind");
        _key = Binary("@key");
        Command.Prepare();
    }

    public async ValueTask RunAsync(string scope, EntityKind kind, byte[] key, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _kind.Value = (long)kind;
        _key.Value = key;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
