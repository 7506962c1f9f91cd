using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Conformance;

/// <summary>Commits are compare-and-swap on the revision of each scope.</summary>
public abstract class RevisionConformance : StoreSuite
{
    [Fact]
    public async Task A_scope_that_was_never_written_does_not_exist()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        Assert.Null(await store.LoadAsync(Account, Token));
        Assert.Empty(await store.ChangesAsync());
        Assert.Empty(await store.AuditAsync());
    }

    [Fact]
    public async Task The_first_commit_makes_the_scope_at_revision_one()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Account, 0, Role("a", "one"));

        Assert.Equal("1: Role/a=one", await store.DescribeAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public async Task A_commit_on_another_revision_than_the_scopes_is_refused_and_writes_nothing(long expected)
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "one"));
        await store.CommittedAsync(Account, 1, Role("a", "two"));

        var batch = new CommitBatch(
            [Commit(Account, expected, new RevisionWrite(Noon, [Role("a", "wrong"), Role("b", "wrong")], Event("of the change")))],
            [Event("loose")]);
        await store.RefusedAsync(batch, Account);

        Assert.Equal("2: Role/a=two", await store.DescribeAsync());
        Assert.Equal(2, (await store.ChangesAsync()).Count);
        Assert.Empty(await store.AuditAsync());
    }

    [Fact]
    public async Task A_commit_to_a_scope_that_does_not_exist_is_refused_unless_it_expects_that()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.RefusedAsync(Batch(Commit(Account, 1, Revision(Role("a", "one")))), Account);

        Assert.Null(await store.LoadAsync(Account, Token));
    }

    [Fact]
    public async Task One_moved_scope_refuses_the_whole_batch_and_is_named_alone()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "one"));
        await store.CommittedAsync(OtherAccount, 0, Role("a", "one"));
        await store.CommittedAsync(OtherAccount, 1, Role("a", "two"));

        await store.RefusedAsync(
            Batch(
                Commit(Scopes.Directory, 0, Revision(Role("d", "x"))),
                Commit(Account, 1, Revision(Role("a", "x"))),
                Commit(OtherAccount, 1, Revision(Role("a", "x")))),
            OtherAccount);

        Assert.Equal("none", await store.DescribeAsync(Scopes.Directory));
        Assert.Equal("1: Role/a=one", await store.DescribeAsync(Account));
        Assert.Equal("2: Role/a=two", await store.DescribeAsync(OtherAccount));
    }

    [Fact]
    public async Task All_moved_scopes_are_named_in_the_order_of_the_batch()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.RefusedAsync(
            Batch(Commit(OtherAccount, 7, Revision()), Commit(Scopes.Directory, 0, Revision()), Commit(Account, 2, Revision())),
            OtherAccount,
            Account);
    }

    [Fact]
    public async Task A_refused_commit_succeeds_when_tried_again_on_the_right_revision()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "one"));
        await store.RefusedAsync(Batch(Commit(Account, 0, Revision(Role("a", "two")))), Account);

        await store.CommittedAsync(Account, 1, Role("a", "two"));

        Assert.Equal("2: Role/a=two", await store.DescribeAsync());
    }

    [Fact]
    public async Task Several_revisions_of_one_scope_share_a_batch()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Batch(Commit(
            Account, 0, Revision(Role("a", "one")), Revision(Role("b", "one"), Role("a", "two")), Revision(NoRole("b")))));

        Assert.Equal("3: Role/a=two", await store.DescribeAsync());
        Assert.Equal([1L, 2L, 3L], (await store.ChangesAsync()).Select(change => change.Revision));
    }

    [Fact]
    public async Task A_revision_that_writes_nothing_still_counts()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Account, 0);

        Assert.Equal("1: ", await store.DescribeAsync());
    }

    [Fact]
    public async Task A_commit_without_revisions_only_checks()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0, Role("a", "one"));

        await store.CommittedAsync(Batch(Commit(Account, 1), Commit(OtherAccount, 0, Revision(Role("b", "x")))));
        await store.RefusedAsync(Batch(Commit(Account, 2), Commit(OtherAccount, 1, Revision(Role("b", "y")))), Account);

        Assert.Equal("1: Role/a=one", await store.DescribeAsync());
        Assert.Equal("1: Role/b=x", await store.DescribeAsync(OtherAccount));
    }

    [Fact]
    public async Task A_batch_with_nothing_in_it_is_committed()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();

        await store.CommittedAsync(Batch());
    }

    [Fact]
    public async Task A_scope_given_twice_in_one_batch_is_the_callers_mistake()
    {
        await using var home = await CreateHomeAsync();
        await using var store = await home.OpenAsync();
        var batch = Batch(Commit(Account, 0, Revision()), Commit(Account, 1, Revision()));

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.CommitAsync(batch, Token));

        Assert.Null(await store.LoadAsync(Account, Token));
    }
}
