using System.Data.Common;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Finds what an entity's row takes out of the scope's digest when it is replaced.</summary>
internal sealed class SelectEntityChecksum : Statement
{
    private readonly DamageReport _damage;
    private readonly DbParameter _scope;
    private readonly DbParameter _kind;
    private readonly DbParameter _key;

    public SelectEntityChecksum(DbConnection connection, DamageReport damage)
        : base(connection)
    {
        _damage = damage;
        Command.CommandText = "SELECT checksum FROM entity WHERE scope = @scope AND kind = @kind AND key = @key";
        _scope = Text("@scope");
        _kind = Integer("@kind");
        _key = Binary("@key");
        Command.Prepare();
    }

    public async ValueTask<byte[]?> RunAsync(string scope, EntityKind kind, byte[] key, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _kind.Value = (long)kind;
        _key.Value = key;
        return await Command.ExecuteScalarAsync(cancellationToken) switch
        {
            null => null,
            byte[] { Length: RowHasher.Size } checksum => checksum,
            _ => throw _damage.Found($"the checksum of a row of kind {kind} in scope '{scope}' is not one"),
        };
    }
}
