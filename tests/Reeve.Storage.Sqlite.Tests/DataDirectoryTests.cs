using Reeve.Storage.Sql;
using static Reeve.Storage.Conformance.Given;

namespace Reeve.Storage.Sqlite.Tests;

public sealed class DataDirectoryTests
{
    [Fact]
    public async Task A_second_opener_is_refused_until_the_first_closes()
    {
        await using var home = new SqliteHome();
        await using (var store = await home.OpenAsync())
        {
            var exception = await Assert.ThrowsAsync<StoreUnusableException>(async () => await home.OpenAsync());

            Assert.Contains("in use by another process", exception.Message, StringComparison.Ordinal);
            await store.CommittedAsync(Account, 0, Role("a", "one"));
        }

        await using var second = await home.OpenAsync();
        Assert.Equal("1: Role/a=one", await second.DescribeAsync());
    }

    [Fact]
    public async Task A_refused_store_lets_go_of_its_directory()
    {
        await using var home = new SqliteHome();
        await File.WriteAllTextAsync(home.DatabaseFile, "not a database, but long enough to be read as the header of one", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<StoreDamagedException>(async () => await home.OpenAsync());
        File.Delete(home.DatabaseFile);

        await using var store = await home.OpenAsync();
        await store.CommittedAsync(Account, 0);
    }

    [Fact]
    public async Task A_closed_store_leaves_one_database_file_and_no_log()
    {
        await using var home = new SqliteHome();
        await using (var store = await home.OpenAsync())
        {
            await History.WriteAsync(store);
            Assert.True(File.Exists(home.LogFile));
        }

        Assert.False(File.Exists(home.LogFile));
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_made_for_its_owner_alone()
    {
        await using var home = new SqliteHome();
        var directory = Path.Combine(home.Directory, "deep", "data");

        var options = new SqliteStoreOptions { DataDirectory = directory };
        await (await SqliteStore.OpenAsync(options, TestContext.Current.CancellationToken)).DisposeAsync();

        Assert.True(File.Exists(Path.Combine(directory, "reeve.db")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
        }
    }
}
