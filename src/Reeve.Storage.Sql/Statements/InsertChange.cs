using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class InsertChange : Statement
{
    private readonly DbParameter _scope;
    private readonly DbParameter _revision;
    private readonly DbParameter _at;
    private readonly DbParameter _auditHash;
    private readonly DbParameter _hash;
    private readonly DbParameter _body;

    public InsertChange(DbConnection connection)
        : base(connection)
    {
        Command.CommandText =
            """
            INSERT INTO change_log (scope, revision, at, audit_hash, hash, body)
            VALUES (@scope, @revision, @at, @audit_hash, @hash, @body)
            """;
        _scope = Text("@scope");
        _revision = Integer("@revision");
        _at = Integer("@at");
        _auditHash = Binary("@audit_hash");
        _hash = Binary("@hash");
        _body = Binary("@body");
        Command.Prepare();
    }

    public async ValueTask RunAsync(
        string scope, long revision, long at, byte[] auditHash, byte[] hash, byte[] body, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        _revision.Value = revision;
        _at.Value = at;
        _auditHash.Value = auditHash;
        _hash.Value = hash;
        _body.Value = body;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
