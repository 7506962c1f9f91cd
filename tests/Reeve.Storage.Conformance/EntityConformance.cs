using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Entities are written, overwritten and removed, byte for byte.</summary>
public abstract class EntityConformance : StoreSuite
{
    [Fact]
    public async Task An_entity_is_overwritten_removed_and_made_again()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Account, 0, Role("a", "one"));
        await store.CommittedAsync(Account, 1, Role("a", "two"));
        Assert.Equal("2: Role/a=two", await store.DescribeAsync());

        await store.CommittedAsync(Account, 2, NoRole("a"));
        Assert.Equal("3: ", await store.DescribeAsync());

        await store.CommittedAsync(Account, 3, Role("a", "one"));
        Assert.Equal("4: Role/a=one", await store.DescribeAsync());
    }

    [Fact]
    public async Task Removing_what_is_not_there_changes_nothing_but_the_revision()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "one"));

        await store.CommittedAsync(Account, 1, NoRole("b"), new EntityWrite(EntityKind.User, "a", null));

        Assert.Equal("2: Role/a=one", await store.DescribeAsync());
    }

    [Fact]
    public async Task An_entity_made_and_removed_in_one_batch_leaves_only_its_changes()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Batch(Commit(Account, 0, Revision(Role("a", "one")), Revision(NoRole("a")))));

        Assert.Equal("2: ", await store.DescribeAsync());
        Assert.Equal(2, (await store.ChangesAsync()).Count);
    }

    [Fact]
    public async Task Scopes_do_not_see_one_another_under_the_same_keys()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Batch(
            Commit(Account, 0, Revision(Role("a", "mine"))), Commit(OtherAccount, 0, Revision(Role("a", "theirs")))));
        await store.CommittedAsync(Account, 1, NoRole("a"));

        Assert.Equal("2: ", await store.DescribeAsync(Account));
        Assert.Equal("1: Role/a=theirs", await store.DescribeAsync(OtherAccount));
    }

    [Fact]
    public async Task Kinds_do_not_see_one_another_under_the_same_key()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "role"), new EntityWrite(EntityKind.User, "a", Bytes("user")));

        await store.CommittedAsync(Account, 1, NoRole("a"));

        Assert.Equal("2: User/a=user", await store.DescribeAsync());
    }

    [Fact]
    public async Task Entities_come_ordered_by_kind_and_key()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(
            Account,
            0,
            new EntityWrite(EntityKind.RoleUsage, "a", Bytes("4")),
            Role("b", "3"),
            Role("B", "2"),
            new EntityWrite(EntityKind.User, "z", Bytes("1")));

        Assert.Equal("1: User/z=1, Role/B=2, Role/b=3, RoleUsage/a=4", await store.DescribeAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(1 << 20)]
    public async Task Bodies_of_any_size_and_content_come_back_unchanged(int size)
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var body = new byte[size];
        new Random(size).NextBytes(body);

        await store.CommittedAsync(Account, 0, new EntityWrite(EntityKind.Role, "big", body));

        var image = await store.LoadAsync(Account, Token);
        Assert.NotNull(image);
        Assert.True(Assert.Single(image.Entities).Body.Span.SequenceEqual(body));
        Assert.True(Assert.Single(Assert.Single(await store.ChangesAsync()).Writes).Body!.Value.Span.SequenceEqual(body));
    }

    [Fact]
    public async Task A_body_that_is_a_part_of_a_larger_array_is_written_alone()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Account, 0, new EntityWrite(EntityKind.Role, "a", Bytes("xxmiddlexx").AsMemory(2, 6)));

        Assert.Equal("1: Role/a=middle", await store.DescribeAsync());
    }

    [Fact]
    public async Task One_revision_that_writes_an_entity_twice_is_the_callers_mistake_and_writes_nothing()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var batch = Batch(Commit(Account, 0, Revision(Role("a", "one"), Role("a", "two"))));

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.CommitAsync(batch, Token));

        Assert.Null(await store.LoadAsync(Account, Token));
        await store.CommittedAsync(Account, 0, Role("a", "one"));
    }
}
