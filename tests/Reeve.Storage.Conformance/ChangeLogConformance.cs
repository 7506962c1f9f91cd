using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>The change log tells every revision, in order.</summary>
public abstract class ChangeLogConformance : StoreSuite
{
    [Fact]
    public async Task A_change_tells_its_time_and_what_it_wrote_and_removed_in_order()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var at = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(2)).AddTicks(4567);

        await store.CommittedAsync(Batch(Commit(
            Account, 0, new RevisionWrite(at, [Role("b", "two"), NoRole("a"), new EntityWrite(EntityKind.User, "u", Bytes(""))], null))));

        var change = Assert.Single(await store.ChangesAsync());
        Assert.Equal(1, change.Revision);
        Assert.Equal(at, change.At);
        Assert.Equal(
            ["Role b two", "Role a removed", "User u "],
            change.Writes.Select(write => $"{write.Kind} {write.Key} {(write.Body is { } body ? Text(body) : "removed")}"));
    }

    [Fact]
    public async Task Changes_are_read_after_a_revision_up_to_a_limit_oldest_first()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        for (var revision = 0; revision < 9; revision++)
        {
            await store.CommittedAsync(Account, revision, Role("a", $"{revision}"));
        }

        Assert.Equal([1L, 2L, 3L], Revisions(await store.ChangesAsync(after: 0, limit: 3)));
        Assert.Equal([4L, 5L, 6L], Revisions(await store.ChangesAsync(after: 3, limit: 3)));
        Assert.Equal([8L, 9L], Revisions(await store.ChangesAsync(after: 7, limit: 100)));
        Assert.Empty(await store.ChangesAsync(after: 9));
        Assert.Empty(await store.ChangesAsync(after: 12));
    }

    [Fact]
    public async Task Overwritten_bodies_are_still_in_the_changes_that_wrote_them()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Batch(Commit(Account, 0, Revision(Role("a", "one")), Revision(Role("a", "two")))));

        var bodies = (await store.ChangesAsync()).Select(change => Text(Assert.Single(change.Writes).Body!.Value));
        Assert.Equal(["one", "two"], bodies);
    }

    [Fact]
    public async Task Each_scope_has_its_own_changes()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Batch(Commit(Account, 0, Revision(), Revision()), Commit(OtherAccount, 0, Revision())));

        Assert.Equal([1L, 2L], Revisions(await store.ChangesAsync(Account)));
        Assert.Equal([1L], Revisions(await store.ChangesAsync(OtherAccount)));
    }

    private static IEnumerable<long> Revisions(IReadOnlyList<ChangeRow> changes) => changes.Select(change => change.Revision);
}
