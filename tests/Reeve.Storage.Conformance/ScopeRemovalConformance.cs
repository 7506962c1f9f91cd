using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Removing a scope removes everything of it and nothing else.</summary>
public abstract class ScopeRemovalConformance : StoreSuite
{
    private static readonly ScopeCommit Removal = new(Account, 1, [], RemoveScope: true);

    [Fact]
    public async Task Nothing_of_a_removed_scope_is_left()
    {
        await using var home = await CreateHomeAsync();
        await using (var store = await home.OpenAsync())
        {
            await FillAsync(store);

            await store.CommittedAsync(Batch(Removal));

            await AssertOnlyOtherIsThereAsync(store);
        }

        await using var again = await home.OpenAsync();
        await AssertOnlyOtherIsThereAsync(again);
    }

    [Fact]
    public async Task Removing_a_scope_that_moved_is_refused()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await FillAsync(store);
        await store.CommittedAsync(Account, 1, Role("b", "new"));

        await store.RefusedAsync(Batch(Removal), Account);

        Assert.Equal("2: Role/a=mine, Role/b=new", await store.DescribeAsync());
        Assert.Equal(2, (await store.AuditAsync()).Count);
    }

    [Fact]
    public async Task A_scope_is_removed_and_its_directory_entry_written_in_one_batch()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await FillAsync(store);

        await store.CommittedAsync(Batch(Commit(Scopes.Directory, 0, Revision(new EntityWrite(EntityKind.Account, Account, null))), Removal));

        Assert.Equal("none", await store.DescribeAsync());
        Assert.Equal("1: ", await store.DescribeAsync(Scopes.Directory));
    }

    [Fact]
    public async Task A_removed_scope_can_be_made_again_from_revision_one()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await FillAsync(store);
        await store.CommittedAsync(Batch(Removal));
        await store.RefusedAsync(Batch(Commit(Account, 1, Revision(Role("a", "ghost")))), Account);

        await store.CommittedAsync(Account, 0, Role("c", "fresh"));

        Assert.Equal("1: Role/c=fresh", await store.DescribeAsync());
        Assert.Equal([1L], (await store.ChangesAsync()).Select(change => change.Revision));
    }

    private static Task FillAsync(IAccountStore store) => store.CommittedAsync(new CommitBatch(
        [
            Commit(Account, 0, new RevisionWrite(Noon, [Role("a", "mine")], Event("made"))),
            Commit(OtherAccount, 0, new RevisionWrite(Noon, [Role("a", "theirs")], Event("made", scope: OtherAccount))),
        ],
        [Event("read")]));

    private static async Task AssertOnlyOtherIsThereAsync(IAccountStore store)
    {
        Assert.Equal("none", await store.DescribeAsync(Account));
        Assert.Empty(await store.ChangesAsync(Account));
        Assert.Empty(await store.AuditAsync(Account));
        Assert.Equal("1: Role/a=theirs", await store.DescribeAsync(OtherAccount));
        Assert.Single(await store.ChangesAsync(OtherAccount));
        Assert.Single(await store.AuditAsync(OtherAccount));
    }
}
