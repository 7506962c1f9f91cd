using System.Text.RegularExpressions;

namespace Reeve.EndToEnd.Tests.Documents;

/// <summary>The README is true: its commands are run as they stand there.</summary>
public sealed partial class ReadmeTests
{
    private const int MostCommands = 6;

    [Fact]
    public async Task The_quick_start_ends_with_one_request_allowed_and_one_denied()
    {
        await Tools.RequireAwsCliAsync();
        var readme = await ReadAsync("README.md");
        var blocks = MarkdownBlocks.Read(readme, "sh", "Quick start");
        Assert.Equal(2, blocks.Count); // one terminal for the server, one for its user
        var serve = Assert.Single(blocks[0]);
        Assert.InRange(blocks[1].Count + 1, 2, MostCommands);

        using var directory = new TemporaryDirectory();
        await using var server = await StartAsync(serve, directory);
        await using var shell = Shell.Open(directory.Path);
        var outcomes = new List<CommandOutcome>();
        foreach (var command in blocks[1])
        {
            outcomes.Add(await shell.RunAsync(command));
        }

        Assert.All(outcomes[..^1], outcome => outcome.Succeeded());
        Assert.Contains("AWSServiceRoleForLexBots", outcomes[^2].Output, StringComparison.Ordinal);
        Assert.NotEqual(0, outcomes[^1].ExitCode);
        Assert.Contains("(AccessDenied)", outcomes[^1].Output, StringComparison.Ordinal);
        Assert.Contains(outcomes[^1].Output.Trim(), readme, StringComparison.Ordinal); // what it prints is shown
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/walkthrough.md")]
    public async Task Its_links_lead_somewhere(string document)
    {
        var directory = Path.GetDirectoryName(Repository.Of(document)) ?? "";

        var targets = Links().Matches(await ReadAsync(document)).Select(match => match.Groups["target"].Value).ToArray();

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(directory, target)), $"{document} links to {target}, which is not there."));
    }

    [Fact]
    public async Task Every_project_is_in_the_table()
    {
        var readme = await ReadAsync("README.md");

        var projects = Directory.GetDirectories(Repository.Of("src")).Select(Path.GetFileName).Where(name => name?.StartsWith("Reeve.", StringComparison.Ordinal) is true);

        Assert.All(projects, project => Assert.Contains($"| `{project}` |", readme, StringComparison.Ordinal));
    }

    // The command as it stands there. The port is any that is free: 8400 may be taken on this machine.
    private static async Task<ChildProcess> StartAsync(string command, TemporaryDirectory directory)
    {
        Launcher.Write(directory.Path);
        var environment = new Dictionary<string, string> { ["REEVE_URLS"] = "http://127.0.0.1:0" };
        var server = ChildProcess.Start("bash", ["-c", $"exec {command}"], directory.Path, environment);
        while (await server.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("aws iam list-roles", StringComparison.Ordinal))
            {
                return server;
            }
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"'{command}' did not start: {server.Errors}");
    }

    private static Task<string> ReadAsync(string document) => File.ReadAllTextAsync(Repository.Of(document), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Links();
}
