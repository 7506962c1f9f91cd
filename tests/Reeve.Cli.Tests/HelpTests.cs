using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. All(ReeveCommandLine.Create(new CommandLine().Terminal()), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_says_what_it_does_and_shows_every_option_and_an_example(string path)
    {
        var line = new CommandLine();

        var code = await line.RunAsync([.. Words(path), "--help"]);

        Assert.Equal((ExitCode.Success, ""), (code, line.Error));
        Assert.Contains("Examples:\n  ", line.Out, StringComparison.Ordinal);
        var command = Find(path);
        Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
        foreach (var option in command.Options)
        {
            Assert.Contains(option.Name, line.Out, StringComparison.Ordinal);
            Assert.Contains($"{option.Description}", line.Out, StringComparison.Ordinal);
        }

        foreach (var argument in command.Arguments)
        {
            Assert.Contains($"{argument.Description}", line.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_and_argument_is_described_in_sentences(string path)
    {
        var command = Find(path);

        Assert.All(
            command.Options.Select(option => option.Description).Concat(command.Arguments.Select(argument => argument.Description)),
            description => Assert.Matches(@"\A[A-Z].*[.\]]\z", description));
    }

    [Fact]
    public async Task The_help_is_what_was_agreed_on()
    {
        var text = new StringBuilder();
        foreach (var path in All(ReeveCommandLine.Create(new CommandLine().Terminal()), ""))
        {
            var line = new CommandLine();
            await line.RunAsync([.. Words(path), "--help"]);
            text.Append("$ reeve ").Append(path).Append(path is "" ? "" : " ").Append("--help\n").Append(line.Out).Append('\n');
        }

        var agreed = Agreed();
        if (Environment.GetEnvironmentVariable("REEVE_ACCEPT") is "1")
        {
            await File.WriteAllTextAsync(agreed, text.ToString(), TestContext.Current.CancellationToken);
        }

        // After a change that is meant: run this test with REEVE_ACCEPT=1, and read the difference before it is committed.
        Assert.Equal(await File.ReadAllTextAsync(agreed, TestContext.Current.CancellationToken), text.ToString());
    }

    private static string Agreed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "help.txt");

    private static IEnumerable<string> All(Command command, string path) =>
        [path, .. command.Subcommands.SelectMany(below => All(below, path is "" ? below.Name : $"{path} {below.Name}"))];

    private static Command Find(string path) =>
        Words(path).Aggregate((Command)ReeveCommandLine.Create(new CommandLine().Terminal()), (command, word) => command.Subcommands.Single(below => below.Name == word));

    private static string[] Words(string path) => path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
