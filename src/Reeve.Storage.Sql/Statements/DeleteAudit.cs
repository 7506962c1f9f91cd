using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

internal sealed class DeleteAudit : Statement
{
    private readonly DbParameter _sequence;

    public DeleteAudit(DbConnection connection)
        : base(connection)
    {
        Command.CommandText = "DELETE FROM audit_event WHERE sequence = @sequence";
        _sequence = Integer("@sequence");
        Command.Prepare();
    }

    public async ValueTask RunAsync(long sequence, CancellationToken cancellationToken)
    {
        _sequence.Value = sequence;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
