using System.Data.Common;
using Reeve.Iam.Storage;

namespace Reeve.Storage.Sql.Statements;

internal sealed class WriteEntity : Statement
{
    private readonly DbParameter _scope;
    private readonly DbParameter _kind;
    private readonly DbParameter _key;
    private readonly DbParameter _revision;
    private readonly DbParameter _checksum;
    private readonly DbParameter _body;

    public WriteEntity(DbConnection connection)
        : base(connection)
    {
        Command.CommandText =
            """
            INSERT INTO entity (scope, kind, key, revision, checksum, body) VALUES (@scope, @kind, @key, @revision, @checksum, @body)
            ON CONFLICT (scope, kind, key) DO UPDATE
            SET revision = excluded.revision, checksum = excluded.checksum, body = excluded.body
            """;
        _scope = Text("@scope");
        _kind = Integer("@kind");
        _key = Binary("@key");
        _revision = Integer("@revision");
        _checksum = Binary("@checksum");
        _body = Binary("@body");
        Command.Prepare();
    }

    public async ValueTask RunAsync(
        string scope, EntityKind kind, byte[] key, long revision, byte[] checksum, byte[] body, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _kind.Value = (long)kind;
        _key.Value = key;
        _revision.Value = revision;
        _checksum.Value = checksum;
        _body.Value = body;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
