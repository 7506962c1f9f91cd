using System.Data.Common;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Statements;

internal sealed class SelectEntitySize : Statement
{
    private readonly DbParameter _scope;
    private readonly DbParameter _kind;
    private readonly DbParameter _key;

    public SelectEntitySize(DbConnection connection)
        : base(connection)
    {
        Command.CommandText = "SELECT length(body) FROM entity WHERE scope = @scope AND kind = @kind AND key = @key";
        _scope = Text("@scope");
        _kind = Integer("@kind");
        _key = Binary("@key");
        Command.Prepare();
    }

    /// <summary>How many bytes the body of an entity has; null when there is no such entity.</summary>
    public async ValueTask<long?> RunAsync(string scope, EntityKind kind, byte[] key, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _kind.Value = (long)kind;
        _key.Value = key;
        return (long?)await Command.ExecuteScalarAsync(cancellationToken);
    }
}
