using Microsoft.Data.Sqlite;
using Reeve.Storage.Sql;
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

    [Fact]
    public async Task A_newer_schema_is_refused_and_named()
    {
        await using var home = new SqliteHome();
        await (await home.OpenAsync()).DisposeAsync();
        home.Tamper("UPDATE store_state SET id = 1; PRAGMA user_version = 7");

        var exception = await Assert.ThrowsAsync<StoreUnusableException>(async () => await home.OpenAsync());

        Assert.Contains("schema version 7", exception.Message, StringComparison.Ordinal);
        Assert.Contains("run the newer Reeve", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        await using var home = new SqliteHome();
        home.Tamper("CREATE TABLE theirs (id INTEGER); INSERT INTO theirs VALUES (1)");

        var exception = await Assert.ThrowsAsync<StoreUnusableException>(async () => await home.OpenAsync());

        Assert.Contains("was not made by Reeve", exception.Message, StringComparison.Ordinal);
        home.Tamper("UPDATE theirs SET id = 2");
    }

    [Theory]
    [InlineData("CREATE TABLE extra (id INTEGER)")]
    [InlineData("DROP INDEX audit_event_by_time")]
    [InlineData("CREATE TRIGGER hook AFTER INSERT ON entity BEGIN DELETE FROM entity; END")]
    public async Task A_schema_that_somebody_changed_is_refused(string change)
    {
        await using var home = new SqliteHome();
        await (await home.OpenAsync()).DisposeAsync();
        home.Tamper($"UPDATE store_state SET id = 1; {change}");

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());

        Assert.Contains("The schema of the database", exception.Message, StringComparison.Ordinal);
    }
}
