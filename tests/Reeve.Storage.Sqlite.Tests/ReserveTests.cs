using Microsoft.Data.Sqlite;
using Reeve.Storage.Sql;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>On a full disk access can still be taken away, and only that.</summary>
public sealed class ReserveTests
{
    private const int Pages = 40;
    private const int PagesWithReserve = 80;

    [Fact]
    public async Task A_full_database_refuses_what_adds_and_makes_what_takes_away()
    {
        await using var home = new SqliteHome();
        var database = new FaultyDatabase(SqliteDatabase.Open(home.Options(maxPages: Pages))) { PagesWithReserve = PagesWithReserve };
        await using var store = await SqlAccountStore.OpenAsync(database, TestContext.Current.CancellationToken);
        var revision = await FillAsync(store);

        revision = await RevokeIntoReserveAsync(store, database, revision);
        await Assert.ThrowsAsync<IOException>(() => store.CommittedAsync(Account, revision, Role("new", "grant")));
        await store.CommittedAsync(Account, revision, Role("status", "Inactive"));

        Assert.StartsWith($"{revision + 1}: ", await store.DescribeAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Role/status=Inactive", await store.DescribeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_add_go_on_once_there_is_room_again()
    {
        await using var home = new SqliteHome();
        var database = new FaultyDatabase(SqliteDatabase.Open(home.Options(maxPages: Pages))) { PagesWithReserve = PagesWithReserve };
        await using var store = await SqlAccountStore.OpenAsync(database, TestContext.Current.CancellationToken);
        var revision = await RevokeIntoReserveAsync(store, database, await FillAsync(store));

        database.DiskStaysFull = false;

        await store.CommittedAsync(Account, revision, Role("new", "grant"));
    }

    [Fact]
    public async Task Without_a_reserve_even_taking_away_fails()
    {
        await using var home = new SqliteHome();
        var database = new FaultyDatabase(SqliteDatabase.Open(home.Options(maxPages: Pages)));
        await using var store = await SqlAccountStore.OpenAsync(database, TestContext.Current.CancellationToken);
        var revision = await FillAsync(store);

        var exception = await Assert.ThrowsAsync<SqliteException>(() => RevokeIntoReserveAsync(store, database, revision));

        Assert.Equal(13, exception.SqliteErrorCode);
    }

    [Fact]
    public async Task A_ballast_is_made_whole_released_once_and_restored()
    {
        await using var home = new SqliteHome();
        var path = Path.Combine(home.Directory, "ballast");
        var ballast = new Ballast(path, 3_000_000);

        Assert.True(ballast.TryRestore());
        Assert.Equal(3_000_000, new FileInfo(path).Length);
        Assert.True(ballast.TryRelease());
        Assert.False(File.Exists(path));
        Assert.False(ballast.TryRelease());
        Assert.True(ballast.TryRestore());
        Assert.Equal(3_000_000, new FileInfo(path).Length);
    }

    [Fact]
    public async Task A_store_keeps_its_reserve_beside_the_database()
    {
        await using var home = new SqliteHome();
        var options = new SqliteStoreOptions { DataDirectory = home.Directory, ReservedBytes = 2 << 20 };

        await (await SqliteStore.OpenAsync(options, TestContext.Current.CancellationToken)).DisposeAsync();

        Assert.Equal(2 << 20, new FileInfo(Path.Combine(home.Directory, "reeve.ballast")).Length);
    }

    /// <summary>Removes roles, each with an audit event, until that needs the reserve; returns the revision.</summary>
    private static async Task<long> RevokeIntoReserveAsync(SqlAccountStore store, FaultyDatabase database, long revision)
    {
        for (var i = 0; !database.ReserveGivenFree; i++)
        {
            var revocation = new RevisionWrite(Noon, [NoRole($"role-{i}")], Event(new string('e', 700)));
            await store.CommittedAsync(Batch(Commit(Account, revision++, revocation)));
        }

        return revision;
    }

    /// <summary>Commits until there is no room for one more, with a role "status" that can be changed; returns the revision.</summary>
    private static async Task<long> FillAsync(SqlAccountStore store)
    {
        await store.CommittedAsync(Account, 0, Role("status", "Active"));
        for (var revision = 1L; ; revision++)
        {
            var batch = Batch(Commit(Account, revision, Revision(Role($"role-{revision - 1}", new string('x', 700)))));
            try
            {
                await store.CommitAsync(batch, TestContext.Current.CancellationToken);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == 13)
            {
                return revision;
            }
        }
    }
}
