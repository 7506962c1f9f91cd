using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>Rows that are sound for SQLite but are not what Reeve wrote.</summary>
public sealed class TamperedRowTests
{
    [Theory]
    [InlineData("UPDATE entity SET body = x'00' WHERE scope = '111122223333' AND key = CAST('a' AS BLOB)", "entity 'a' of kind 11")]
    [InlineData("UPDATE entity SET kind = 10 WHERE scope = '111122223333' AND key = CAST('a' AS BLOB)", "entity 'a' of kind 10")]
    [InlineData("UPDATE entity SET key = CAST('A' AS BLOB) WHERE scope = '444455556666'", "entity 'A'")]
    [InlineData("UPDATE entity SET revision = 1 WHERE scope = '111122223333' AND revision = 2", "entity 'a'")]
    [InlineData("DELETE FROM entity WHERE scope = '444455556666'", "entities of scope '444455556666'")]
    [InlineData("UPDATE entity SET scope = 'nobody' WHERE scope = '444455556666'", "'nobody', which does not exist")]
    [InlineData("DELETE FROM change_log WHERE scope = '111122223333' AND revision = 2", "change 2 of scope '111122223333' is missing")]
    [InlineData("DELETE FROM change_log WHERE scope = '111122223333' AND revision = 3", "change log ends at 2")]
    [InlineData("UPDATE change_log SET at = at + 1 WHERE revision = 2", "change 2 of scope '111122223333'")]
    [InlineData("UPDATE change_log SET audit_hash = x'' WHERE scope = '444455556666'", "change 1 of scope '444455556666'")]
    [InlineData("UPDATE scope SET revision = 2 WHERE scope = '444455556666'", "scopes are missing, stale")]
    [InlineData("DELETE FROM scope WHERE scope = '444455556666'", "scopes are missing, stale")]
    [InlineData("DELETE FROM audit_event WHERE sequence = 2", "audit events are missing")]
    [InlineData("UPDATE audit_event SET body = x'00' WHERE sequence = 2", "audit event 2")]
    [InlineData("UPDATE audit_event SET sequence = 99 WHERE sequence = 2", "audit event 99")]
    [InlineData("UPDATE store_state SET sequence = sequence + 1", "store_state")]
    [InlineData("DELETE FROM store_state", "scopes are missing")]
    public async Task A_changed_row_is_refused_with_what_and_where(string tampering, string found)
    {
        await using var home = await WriteAsync();
        home.Tamper(tampering);

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());

        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
        Assert.Contains(home.DatabaseFile, exception.Message, StringComparison.Ordinal);
        Assert.Contains("backup", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_a_restored_database_does_not_accept_a_damaged_one()
    {
        await using var home = await WriteAsync();
        home.Tamper("UPDATE entity SET body = x'00' WHERE scope = '444455556666'");

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync(accept: true));
    }

    [Fact]
    public async Task An_entity_that_comes_back_from_the_past_is_refused()
    {
        await using var home = new SqliteHome();
        await using (var store = await home.OpenAsync())
        {
            await store.CommittedAsync(Account, 0, Role("a", "granted"));
        }

        await using var past = home.Copy();
        await using (var store = await home.OpenAsync())
        {
            await store.CommittedAsync(Account, 1, NoRole("a"));
        }

        home.Tamper($"ATTACH '{past.DatabaseFile}' AS past; INSERT INTO entity SELECT * FROM past.entity");

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        Assert.Contains("come back from the past", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE entity SET body = x'00' WHERE scope = '111122223333' AND key = CAST('a' AS BLOB)")]
    [InlineData("DELETE FROM entity WHERE scope = '111122223333' AND key = CAST('a' AS BLOB)")]
    public async Task Damage_under_an_open_store_is_noticed_when_the_scope_is_loaded(string tampering)
    {
        await using var home = await WriteAsync();
        await using var store = await home.OpenAsync();
        home.Tamper(tampering);

        await Assert.ThrowsAsync<StoreDamagedException>(() => store.DescribeAsync());

        Assert.StartsWith("1: ", await store.DescribeAsync(OtherAccount), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_under_an_open_store_is_noticed_when_changes_and_audit_events_are_read()
    {
        await using var home = await WriteAsync();
        await using var store = await home.OpenAsync();
        home.Tamper("UPDATE change_log SET body = x'00000000' WHERE scope = '111122223333' AND revision = 2");
        home.Tamper("UPDATE audit_event SET at = at + 1 WHERE sequence = 1");

        await Assert.ThrowsAsync<StoreDamagedException>(() => store.ChangesAsync());
        await Assert.ThrowsAsync<StoreDamagedException>(() => store.AuditAsync());

        Assert.Equal(3, Assert.Single(await store.ChangesAsync(after: 2)).Revision);
    }

    private static async Task<SqliteHome> WriteAsync()
    {
        var home = new SqliteHome();
        await using var store = await home.OpenAsync();
        await History.WriteAsync(store);
        return home;
    }
}
