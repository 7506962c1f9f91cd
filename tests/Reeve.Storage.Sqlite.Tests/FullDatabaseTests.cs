using Microsoft.Data.Sqlite;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

public sealed class FullDatabaseTests
{
    private const int Pages = 60;

    [Fact]
    public async Task A_commit_that_finds_no_room_throws_and_leaves_nothing_behind()
    {
        await using var home = new SqliteHome();
        await using (var store = await home.OpenAsync(accept: false, Pages))
        {
            await store.CommittedAsync(Account, 0, Role("a", "one"));
            var tooMuch = new CommitBatch(
                [
                    Commit(Account, 1, new RevisionWrite(Noon, [Role("a", "two")], Event("changed"))),
                    Commit(OtherAccount, 0, Revision(Role("big", new string('x', Pages * 4096)))),
                ],
                [Event("read")]);

            var exception = await Assert.ThrowsAsync<SqliteException>(async () => await store.CommitAsync(tooMuch, TestContext.Current.CancellationToken));

            Assert.Equal(13, exception.SqliteErrorCode);
            Assert.Equal("1: Role/a=one", await store.DescribeAsync());
            Assert.Equal("none", await store.DescribeAsync(OtherAccount));
            Assert.Empty(await store.AuditAsync());
            await store.CommittedAsync(Account, 1, Role("a", "three"));
        }

        await using var again = await home.OpenAsync();
        Assert.Equal("2: Role/a=three", await again.DescribeAsync());
    }
}
