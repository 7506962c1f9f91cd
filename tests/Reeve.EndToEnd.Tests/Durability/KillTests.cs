namespace Reeve.EndToEnd.Tests.Durability;

/// <summary>SIGKILL at any moment loses nothing that was acknowledged, leaves nothing half done, and brings nothing back.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Writers = 6;

    // REEVE_LONG=1 kills more often.
    private static readonly int Kills = Environment.GetEnvironmentVariable("REEVE_LONG") == "1" ? 100 : 12;

    [Fact]
    public async Task What_a_killed_server_acknowledged_is_there_after_the_next_start()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        var random = new Random(2);
        var writers = Enumerable.Range(0, Writers).Select(number => new Writer(number)).ToArray();

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = Array.ConvertAll(writers, writer => writer.Entities.Count);
            await LoadAsync(reeve, writers, TimeSpan.FromMilliseconds(random.Next(20, 400)));
            await reeve.StartAgainAsync();
            await CompareAsync(reeve, writers, before);
        }

        var acknowledged = writers.Sum(writer => writer.Acknowledged);
        output.WriteLine($"{Kills} kills, {acknowledged} calls acknowledged, {writers.Sum(writer => writer.Entities.Count)} roles compared");
        Assert.True(acknowledged > Kills * Writers, $"Only {acknowledged} calls were acknowledged: the server was not under load.");
    }

    [Fact]
    public async Task A_first_start_that_is_killed_is_finished_by_the_next()
    {
        var random = new Random(3);
        for (var kill = 0; kill < 6; kill++)
        {
            await using var reeve = ReeveProcess.NotStarted();
            reeve.Launch();
            await Task.Delay(random.Next(150, 700), TestContext.Current.CancellationToken);
            await reeve.KillAsync();

            await reeve.StartAgainAsync();

            using var client = new IamClient(reeve);
            (await client.CallAsync("ListRoles")).Succeeded();
        }
    }

    private static async Task LoadAsync(ReeveProcess reeve, Writer[] writers, TimeSpan time)
    {
        using var client = new IamClient(reeve);
        (await client.CallAsync("ListRoles")).Succeeded(); // so that the load is not over before the first call is compiled
        var writing = Task.WhenAll(writers.Select(writer => writer.RunAsync(client)));
        await Task.Delay(time, TestContext.Current.CancellationToken);
        await reeve.KillAsync();
        await writing;
    }

    private static async Task CompareAsync(ReeveProcess reeve, Writer[] writers, int[] before)
    {
        using var client = new IamClient(reeve);
        var listed = await ListRolesAsync(client);
        await Task.WhenAll(writers.Select((writer, number) => Comparison.CompareAsync(client, listed, writer, before[number])));
        var known = writers.SelectMany(writer => writer.Entities).Select(entity => entity.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(listed.Except(known));
    }

    private static async Task<HashSet<string>> ListRolesAsync(IamClient client)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        (string, string)[] from = [];
        while (true)
        {
            var page = (await client.CallAsync("ListRoles", [("MaxItems", "1000"), .. from])).Succeeded();
            names.UnionWith(page.All("RoleName"));
            if (page.Find("Marker") is not { } marker)
            {
                return names;
            }

            from = [("Marker", marker)];
        }
    }
}
