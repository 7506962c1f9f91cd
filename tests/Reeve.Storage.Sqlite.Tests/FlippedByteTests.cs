using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>Any single flipped byte is noticed when the store is opened, or changes nothing that it serves.</summary>
public sealed class FlippedByteTests
{
    private const int Seed = 20260301;
    private const int HeaderSize = 100;

    /// <summary>Flips every byte instead of a sample: minutes instead of seconds.</summary>
    private static readonly bool Exhaustive = Environment.GetEnvironmentVariable("REEVE_FLIP_EVERY_BYTE") is "1";

    [Fact]
    public async Task Flipped_bytes_of_the_database_are_noticed_or_harmless()
    {
        await using var home = new SqliteHome();
        await using (var store = await home.OpenAsync())
        {
            await History.WriteAsync(store);
        }

        var length = new FileInfo(home.DatabaseFile).Length;
        var offsets = Sample(length, 400, alwaysBelow: HeaderSize);
        var noticed = await CountNoticedAsync(home, copy => copy.DatabaseFile, offsets);

        // Most of the pages is in use; if flips there went unnoticed, this would show it as well.
        Assert.InRange(noticed, offsets.Count * 3 / 10, offsets.Count);
    }

    [Fact]
    public async Task Flipped_bytes_of_the_log_after_a_crash_are_noticed_or_harmless()
    {
        await using var home = new SqliteHome();
        await using var store = await home.OpenAsync();
        await History.WriteAsync(store);

        var offsets = Sample(new FileInfo(home.LogFile).Length, 150, alwaysBelow: 32);
        var noticed = await CountNoticedAsync(home, copy => copy.LogFile, offsets);

        // All of the log's frames hold acknowledged commits, and each carries the checksum of all before it.
        Assert.InRange(noticed, offsets.Count * 9 / 10, offsets.Count);
    }

    [Fact]
    public async Task A_refused_log_is_left_alone_so_that_it_can_be_repaired()
    {
        await using var home = new SqliteHome();
        await using var store = await home.OpenAsync();
        await History.WriteAsync(store);
        await using var copy = home.Copy();
        var middle = new FileInfo(copy.LogFile).Length / 2;

        SqliteHome.Flip(copy.LogFile, middle);
        await Assert.ThrowsAsync<StoreDamagedException>(async () => await copy.OpenAsync());
        SqliteHome.Flip(copy.LogFile, middle);
        await using var repaired = await copy.OpenAsync();

        Assert.Equal(await History.TellAsync(store), await History.TellAsync(repaired));
    }

    private static async Task<int> CountNoticedAsync(SqliteHome home, Func<SqliteHome, string> file, IEnumerable<long> offsets)
    {
        string expected;
        await using (var sound = home.Copy())
        await using (var store = await sound.OpenAsync())
        {
            expected = await History.TellAsync(store);
        }

        var random = new Random(Seed);
        var noticed = 0;
        foreach (var offset in offsets)
        {
            await using var copy = home.Copy();
            SqliteHome.Flip(file(copy), offset, (byte)random.Next(1, 256));
            try
            {
                await using var store = await copy.OpenAsync();
                Assert.True(expected == await History.TellAsync(store), $"The flip at {offset} was served.");
            }
            catch (Exception exception) when (exception is StoreDamagedException or StoreUnusableException)
            {
                noticed++;
            }
        }

        return noticed;
    }

    private static List<long> Sample(long length, int count, int alwaysBelow)
    {
        var random = new Random(Seed);
        return Exhaustive
            ? [.. Enumerable.Range(0, (int)length).Select(offset => (long)offset)]
            : [.. Enumerable.Range(0, alwaysBelow).Select(offset => (long)offset), .. Enumerable.Range(0, count).Select(_ => random.NextInt64(length))];
    }
}
