using Microsoft.Data.Sqlite;
using Reeve.Storage.Sqlite.Schema;

namespace Reeve.Storage.Sqlite.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_migrations_make_the_schema_that_this_build_expects()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Migrations.Run(connection, SchemaVersion.Read(connection));

        Assert.Equal(SchemaVersion.Current, SchemaVersion.Read(connection));
        Assert.Equal(SchemaVersion.Fingerprint, SchemaVersion.Compute(connection));
    }
}
