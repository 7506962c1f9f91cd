using System.Data.Common;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Deletes what one table has of a scope; one instance per table.</summary>
internal sealed class ForgetScope : Statement
{
    private readonly DbParameter _scope;

    private ForgetScope(DbConnection connection)
        : base(connection) => _scope = Text("@scope");

    public static ForgetScope Row(DbConnection connection)
    {
        var statement = new ForgetScope(connection);
        statement.Command.CommandText = "DELETE FROM scope WHERE scope = @scope";
        statement.Command.Prepare();
        return statement;
    }

    public static ForgetScope Entities(DbConnection connection)
    {
        var statement = new ForgetScope(connection);
        statement.Command.CommandText = "DELETE FROM entity WHERE scope = @scope";
        statement.Command.Prepare();
        return statement;
    }

    public static ForgetScope Changes(DbConnection connection)
    {
        var statement = new ForgetScope(connection);
        statement.Command.CommandText = "DELETE FROM change_log WHERE scope = @scope";
        statement.Command.Prepare();
        return statement;
    }

    public static ForgetScope Audit(DbConnection connection)
    {
        var statement = new ForgetScope(connection);
        statement.Command.CommandText = "DELETE FROM audit_event WHERE scope = @scope";
        statement.Command.Prepare();
        return statement;
    }

    public async ValueTask RunAsync(string scope, CancellationToken cancellationToken)
    {
        _scope.Value = scope;
        await Command.ExecuteNonQueryAsync(cancellationToken);
    }
}
