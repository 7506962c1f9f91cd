using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>A sound database that is not the latest one is refused, unless the operator accepts it.</summary>
public sealed class HighWaterMarkTests
{
    private const int SlotDistance = 4096;

    [Fact]
    public async Task An_older_database_is_refused_until_the_operator_accepts_it()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        await using var backup = home.Copy();
        await CommitAsync(home, 1);
        File.Copy(backup.DatabaseFile, home.DatabaseFile, overwrite: true);

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        Assert.Contains("it ends at transaction 1, acknowledged were 2", exception.Message, StringComparison.Ordinal);
        await (await home.OpenAsync(accept: true)).DisposeAsync();

        await using var store = await home.OpenAsync();
        Assert.Equal("1: Role/a=0", await store.DescribeAsync());
    }

    [Fact]
    public async Task A_log_that_was_cut_off_after_a_crash_is_refused()
    {
        await using var home = new SqliteHome();
        await using var store = await home.OpenAsync();
        await History.WriteAsync(store);
        await using var copy = home.Copy();
        using (var log = File.OpenWrite(copy.LogFile))
        {
            log.SetLength(log.Length - 1);
        }

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await copy.OpenAsync());
    }

    [Fact]
    public async Task A_lost_log_is_refused()
    {
        await using var home = new SqliteHome();
        await using var store = await home.OpenAsync();
        await History.WriteAsync(store);
        await using var copy = home.Copy();
        File.Delete(copy.LogFile);

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await copy.OpenAsync());
    }

    [Fact]
    public async Task A_deleted_database_is_refused_and_not_begun_anew()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        File.Delete(home.DatabaseFile);

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
    }

    [Fact]
    public async Task Another_stores_database_is_refused_though_it_is_further_on()
    {
        await using var home = new SqliteHome();
        await using var other = new SqliteHome();
        await CommitAsync(home, 0);
        await CommitAsync(other, 0);
        await CommitAsync(other, 1);
        File.Copy(other.DatabaseFile, home.DatabaseFile, overwrite: true);

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        Assert.Contains("not the database that this data directory belongs to", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_went_another_way_is_refused()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        await using var fork = home.Copy();
        await CommitAsync(home, 1, "one way");
        await CommitAsync(fork, 1, "another way");
        File.Copy(fork.DatabaseFile, home.DatabaseFile, overwrite: true);

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        Assert.Contains("is not the one that was acknowledged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_ahead_of_its_mark_opens_because_a_crash_comes_between_the_two()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        await using var before = home.Copy();
        await CommitAsync(home, 1);
        File.Copy(before.MarkFile, home.MarkFile, overwrite: true);

        await using (var store = await home.OpenAsync())
        {
            Assert.Equal("2: Role/a=1", await store.DescribeAsync());
        }

        File.Copy(before.DatabaseFile, home.DatabaseFile, overwrite: true);
        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
    }

    [Fact]
    public async Task A_missing_mark_is_refused_until_the_operator_accepts_the_database()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        File.Delete(home.MarkFile);

        var exception = await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        Assert.Contains("missing or unreadable", exception.Message, StringComparison.Ordinal);
        await (await home.OpenAsync(accept: true)).DisposeAsync();

        await CommitAsync(home, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SlotDistance)]
    public async Task A_torn_write_of_the_mark_spares_the_other_slot(int slot)
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        await CommitAsync(home, 1);

        SqliteHome.Flip(home.MarkFile, slot + 40);

        await CommitAsync(home, 2);
    }

    [Fact]
    public async Task A_mark_with_both_slots_damaged_is_refused()
    {
        await using var home = new SqliteHome();
        await CommitAsync(home, 0);
        await CommitAsync(home, 1);

        SqliteHome.Flip(home.MarkFile, 40);
        SqliteHome.Flip(home.MarkFile, SlotDistance + 40);

        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
    }

    [Fact]
    public async Task A_crash_while_the_store_is_being_made_leaves_one_that_opens()
    {
        await using var home = new SqliteHome();
        await (await home.OpenAsync()).DisposeAsync();
        await using var withoutMark = home.Copy();
        await using var withoutDatabase = home.Copy();
        File.Delete(withoutMark.MarkFile);
        File.Delete(withoutDatabase.DatabaseFile);

        await CommitAsync(withoutMark, 0);
        await CommitAsync(withoutDatabase, 0);
    }

    private static async Task CommitAsync(SqliteHome home, long expected, string? body = null)
    {
        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, expected, Role("a", body ?? $"{expected}"));
    }
}
