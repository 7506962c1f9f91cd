using System.Net.Sockets;

namespace Reeve.EndToEnd.Tests.Samples;

/// <summary>How the samples end, and what is said when that is not wanted.</summary>
public sealed class SampleEndTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task They_end_when_the_server_is_killed_and_can_tell_them_nothing()
    {
        await using var run = await SampleRun.StartAsync();
        Uri[] samples = [run.UrlOf("ledger.example.com"), run.UrlOf("notifications.example.com")];
        Assert.DoesNotContain(false, await Task.WhenAll(samples.Select(ListensAsync)));

        await run.Reeve.KillAsync();

        await UntilAsync(async () => !(await Task.WhenAll(samples.Select(ListensAsync))).Contains(true), "The samples still listen.");
    }

    [Fact]
    public async Task One_that_dies_is_missed_loudly_and_the_server_goes_on()
    {
        await using var run = await SampleRun.StartAsync();
        await using var shell = Shell.Open(run.Reeve);

        await shell.RunAsync($"kill -9 {run.ProcessOf("ledger")}");

        const string Loud = "THE SAMPLE ledger.example.com HAS ENDED with exit code 137; the server goes on without it.";
        await UntilAsync(() => Task.FromResult(run.Reeve.Log.Contains(Loud, StringComparison.Ordinal)), "Nobody was told.");
        using var answer = await run.Reeve.GetAsync("/readyz");
        Assert.True(answer.IsSuccessStatusCode);
        Assert.True(await ListensAsync(run.UrlOf("notifications.example.com")));
    }

    private static async Task<bool> ListensAsync(Uri url)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string fault)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < end, fault);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }
}
