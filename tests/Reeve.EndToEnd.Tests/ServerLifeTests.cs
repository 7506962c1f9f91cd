using System.Net;

namespace Reeve.EndToEnd.Tests;

/// <summary>Starting, watching and stopping Reeve.</summary>
public sealed class ServerLifeTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task A_first_start_says_where_everything_is()
    {
        await using var reeve = await ReeveProcess.StartAsync();

        Assert.Contains($"is ready at {reeve.Address}".TrimEnd('/'), reeve.StartText, StringComparison.Ordinal);
        Assert.Contains($"{reeve.DataDirectory} (new)", reeve.StartText, StringComparison.Ordinal);
        Assert.Contains("123456789012 (new)", reeve.StartText, StringComparison.Ordinal);
        Assert.Contains($"export AWS_CONFIG_FILE={reeve.DataDirectory}/aws/config", reeve.StartText, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", reeve.StartText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_files_of_their_owner_only()
    {
        await using var reeve = await ReeveProcess.StartAsync();

        foreach (var file in new[] { "master.key", "operator.token", "aws/config", "aws/credentials" })
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path.Combine(reeve.DataDirectory, file)));
        }

        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(reeve.DataDirectory));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        var address = reeve.Address;
        var before = ReadFiles(reeve);

        Assert.Equal(0, await reeve.StopAsync());
        await reeve.StartAgainAsync();

        // The port is another one, and with it what leads clients to it.
        Assert.Equal(before, ReadFiles(reeve).ToDictionary(file => file.Key, file => file.Value.Replace(reeve.Address.Authority, address.Authority, StringComparison.Ordinal)));
        Assert.DoesNotContain("(new)", reeve.StartText, StringComparison.Ordinal);
        Assert.Contains("123456789012", reeve.StartText, StringComparison.Ordinal);
        using var client = new IamClient(reeve);
        (await client.CallAsync("ListRoles")).Succeeded();
    }

    [Fact]
    public async Task Whoever_watches_it_gets_answers_without_credentials()
    {
        await using var reeve = await ReeveProcess.StartAsync();

        using var health = await reeve.GetAsync("/healthz");
        using var readiness = await reeve.GetAsync("/readyz");
        using var aws = await reeve.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("ok\n", await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, readiness.StatusCode);
        Assert.False(aws.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_stop_waits_for_what_was_asked()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        using var client = new IamClient(reeve);
        (await client.CallAsync("ListRoles")).Succeeded();
        var asked = Enumerable.Range(0, 20).Select(number => client.CallAsync("CreateUser", ("UserName", $"user-{number:D2}"))).ToArray();

        await Task.WhenAny(asked);
        var exitCode = await reeve.StopAsync();

        Assert.Equal(0, exitCode);
        var answered = await Task.WhenAll(asked.Select(AnsweredAsync));
        await reeve.StartAgainAsync();
        using var again = new IamClient(reeve);
        var users = (await again.CallAsync("ListUsers")).Succeeded().All("UserName");
        Assert.Equal(answered.OfType<string>().Order(StringComparer.Ordinal), users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var second = ChildProcess.Start(
            "dotnet", [Repository.ReeveProgram, "serve", "--data", reeve.DataDirectory, "--urls", "http://127.0.0.1:0"], "/", AwsEnvironment.Plain);

        var exitCode = await second.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("reeve: ", second.Errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> ReadFiles(ReeveProcess reeve) =>
        new[] { "master.key", "operator.token", "address", "aws/config", "aws/credentials" }
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(reeve.DataDirectory, file)));

    // The name of the user that an answer acknowledges; null when the connection was not accepted any more.
    private static async Task<string?> AnsweredAsync(Task<IamAnswer> call)
    {
        try
        {
            return (await call).Succeeded().Get("UserName");
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
