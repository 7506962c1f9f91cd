using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>What was acknowledged is there when the store is opened again.</summary>
public abstract class DurabilityConformance : StoreSuite
{
    [Fact]
    public async Task A_store_opened_again_holds_everything()
    {
        await using var home = await CreateHomeAsync();
        await using (var store = await home.OpenAsync())
        {
            await store.CommittedAsync(new CommitBatch(
                [Commit(Account, 0, new RevisionWrite(Noon, [Role("a", "one")], Event("made")), Revision(Role("b", "two")))],
                [Event("read")]));
            await store.CommittedAsync(Account, 2, NoRole("a"));
        }

        await using var again = await home.OpenAsync();

        Assert.Equal("3: Role/b=two", await again.DescribeAsync());
        Assert.Equal([1L, 2L, 3L], (await again.ChangesAsync()).Select(change => change.Revision));
        Assert.Equal(["read", "made"], (await again.AuditAsync()).Select(row => Text(row.Body)));
    }

    [Fact]
    public async Task A_store_opened_again_goes_on_where_it_stopped()
    {
        await using var home = await CreateHomeAsync();
        for (var revision = 0; revision < 5; revision++)
        {
            await using var store = await home.OpenAsync();
            await store.CommittedAsync(Account, revision, Role("a", $"{revision}"));
        }

        await using var last = await home.OpenAsync();

        Assert.Equal("5: Role/a=4", await last.DescribeAsync());
        Assert.Equal(5, (await last.ChangesAsync()).Count);
    }

    [Fact]
    public async Task A_cancelled_commit_writes_nothing_and_the_store_goes_on()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var batch = Batch(Commit(Account, 0, Revision(Role("a", "one"))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await store.CommitAsync(batch, new CancellationToken(canceled: true)));

        Assert.Equal("none", await store.DescribeAsync());
        await store.CommittedAsync(batch);
    }
}
