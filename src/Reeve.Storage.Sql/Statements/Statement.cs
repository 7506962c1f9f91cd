using System.Data;
using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

/// <summary>One statement of one connection: prepared once, run with new values each time.</summary>
internal abstract class Statement(DbConnection connection) : IAsyncDisposable
{
    protected DbCommand Command { get; } = connection.CreateCommand();

    /// <summary>The transaction that the next runs belong to.</summary>
    public DbTransaction? Transaction
    {
        set => Command.Transaction = value;
    }

    public ValueTask DisposeAsync() => Command.DisposeAsync();

    protected DbParameter Integer(string name) => Parameter(name, DbType.Int64);

    protected DbParameter Text(string name) => Parameter(name, DbType.String);

    protected DbParameter Binary(string name) => Parameter(name, DbType.Binary);

    private DbParameter Parameter(string name, DbType type)
    {
        var parameter = Command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        Command.Parameters.Add(parameter);
        return parameter;
    }
}
