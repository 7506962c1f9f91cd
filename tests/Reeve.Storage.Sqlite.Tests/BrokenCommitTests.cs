using Reeve.Storage.Sql;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

public sealed class BrokenCommitTests
{
    [Fact]
    public async Task A_commit_that_cannot_be_noted_is_not_acknowledged_and_nothing_goes_on_until_the_store_is_opened_again()
    {
        await using var home = new SqliteHome();
        var database = new FaultyDatabase(SqliteDatabase.Open(home.Options()));
        await using (var store = await SqlAccountStore.OpenAsync(database, TestContext.Current.CancellationToken))
        {
            await store.CommittedAsync(Account, 0, Role("a", "one"));
            database.MarkFails = true;

            await Assert.ThrowsAsync<IOException>(() => store.CommittedAsync(Account, 1, Role("a", "two")));
            database.MarkFails = false;

            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommittedAsync(Account, 2, Role("a", "three")));
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.DescribeAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(
                async () => await store.PruneAuditAsync(Noon, TestContext.Current.CancellationToken));
        }

        await using var again = await home.OpenAsync();
        Assert.Equal("2: Role/a=two", await again.DescribeAsync());
    }
}
