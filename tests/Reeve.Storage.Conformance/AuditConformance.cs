using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Audit events are kept with the change that caused them or alone, paged newest first, and pruned by age.</summary>
public abstract class AuditConformance : StoreSuite
{
    [Fact]
    public async Task An_event_comes_back_as_it_was_written()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var at = Noon.AddTicks(1);

        await store.CommittedAsync(AuditOnly(Event("{\"eventName\":\"GetRole\"}", at)));

        var row = Assert.Single(await store.AuditAsync());
        Assert.Equal(at, row.At);
        Assert.Equal("{\"eventName\":\"GetRole\"}", Text(row.Body));
    }

    [Fact]
    public async Task Events_of_changes_and_loose_ones_come_newest_first()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(new CommitBatch(
            [Commit(Account, 0, new RevisionWrite(Noon, [], Event("1")), Revision(), new RevisionWrite(Noon, [], Event("2")))],
            [Event("3")]));
        await store.CommittedAsync(AuditOnly(Event("4")));

        Assert.Equal(["4", "3", "2", "1"], Bodies(await store.AuditAsync()));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(AuditOnly([.. Enumerable.Range(1, 7).Select(i => Event($"{i}"))]));

        var first = await store.AuditAsync(limit: 3);
        await store.CommittedAsync(AuditOnly(Event("8")));
        var second = await store.AuditAsync(before: first[^1].Sequence, limit: 3);
        var third = await store.AuditAsync(before: second[^1].Sequence, limit: 3);

        Assert.Equal(["7", "6", "5"], Bodies(first));
        Assert.Equal(["4", "3", "2"], Bodies(second));
        Assert.Equal(["1"], Bodies(third));
        Assert.Empty(await store.AuditAsync(before: third[^1].Sequence));
    }

    [Fact]
    public async Task Each_scope_has_its_own_events_also_one_that_does_not_exist()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(AuditOnly(Event("mine"), Event("theirs", scope: OtherAccount)));

        Assert.Equal(["mine"], Bodies(await store.AuditAsync(Account)));
        Assert.Equal(["theirs"], Bodies(await store.AuditAsync(OtherAccount)));
        Assert.Null(await store.LoadAsync(Account, Token));
    }

    [Fact]
    public async Task Pruning_removes_what_is_older_and_nothing_else()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(new CommitBatch(
            [Commit(Account, 0, new RevisionWrite(Noon, [Role("a", "one")], Event("old", Noon.AddTicks(-1))))],
            [Event("old too", Noon.AddDays(-1), OtherAccount), Event("exact", Noon), Event("new", Noon.AddTicks(1))]));

        Assert.Equal(2, await store.PruneAuditAsync(Noon, Token));

        Assert.Equal(["new", "exact"], Bodies(await store.AuditAsync()));
        Assert.Empty(await store.AuditAsync(OtherAccount));
        Assert.Equal("1: Role/a=one", await store.DescribeAsync());
        Assert.Single(await store.ChangesAsync());
        Assert.Equal(0, await store.PruneAuditAsync(Noon, Token));
    }

    [Fact]
    public async Task Many_events_are_pruned_in_one_call()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(AuditOnly([.. Enumerable.Range(0, 2500).Select(i => Event($"{i}", Noon.AddSeconds(i)))]));

        Assert.Equal(2400, await store.PruneAuditAsync(Noon.AddSeconds(2400), Token));

        Assert.Equal(100, (await store.AuditAsync(limit: 1000)).Count);
    }

    [Fact]
    public async Task Sequences_keep_rising_after_everything_was_pruned_and_the_store_opened_again()
    {
        await using var home = await CreateHomeAsync();
        long last;
        await using (var store = await home.OpenAsync())
        {
            await store.CommittedAsync(AuditOnly(Event("1"), Event("2")));
            last = (await store.AuditAsync())[0].Sequence;
            await store.PruneAuditAsync(Noon.AddDays(1), Token);
        }

        await using var again = await home.OpenAsync();
        await again.CommittedAsync(AuditOnly(Event("3")));

        Assert.True(Assert.Single(await again.AuditAsync()).Sequence > last);
    }

    private static IEnumerable<string> Bodies(IReadOnlyList<StoredAuditRow> rows) => rows.Select(row => Text(row.Body));
}
