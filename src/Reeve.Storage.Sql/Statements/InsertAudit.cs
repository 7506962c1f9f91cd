using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class InsertAudit : Statement
{
    private readonly DbParameter _sequence;
    private readonly DbParameter _scope;
    private readonly DbParameter _at;
    private readonly DbParameter _hash;
    private readonly DbParameter _body;

    public InsertAudit(DbConnection connection)
        : base(connection)
    {
        Command.CommandText =
            "INSERT INTO audit_event (sequence, scope, at, hash, body) VALUES (@sequence, @scope, @at, @hash, @body)";
        _sequence = Integer("@sequence");
        _scope = Text("@scope");
        _at = Integer("@at");
        _hash = Binary("@hash");
        _body = Binary("@body");
        Command.Prepare();
    }

    public async ValueTask RunAsync(
        long sequence, string scope, long at, byte[] hash, byte[] body, CancellationToken cancellationToken)
    {
        _sequence.Value = sequence;
        _scope.Value = scope;
        _at.Value = at;
        _hash.Value = hash;
        _body.Value = body;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
