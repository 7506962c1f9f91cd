using System.Text;

namespace Reeve.EndToEnd.Tests.Documents;

/// <summary>
/// The walk through the guide's sections on the AWS CLI is a recording: its commands, each on a line that begins with <c>$ </c>, are run
/// again, and print what stands below them. With <c>REEVE_UPDATE_DOCS=1</c> what they print is written there.
/// </summary>
public sealed class WalkthroughTests
{
    private const string Document = "docs/walkthrough.md";
    private const string Prompt = "$ ";
    private const int MostPolls = 20;

    [Fact]
    public async Task The_walk_prints_what_it_shows()
    {
        await Tools.RequireAwsCliAsync();
        var path = Repository.Of(Document);
        var shown = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var recorded = await RecordAsync(shown);

        if (Environment.GetEnvironmentVariable("REEVE_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, recorded, TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(shown, recorded);
        }
    }

    private static async Task<string> RecordAsync(string document)
    {
        await using var reeve = await ReeveProcess.StartAsync();
        await using var shell = Shell.Open(reeve);
        var (examples, commands) = (new ExampleValues(), 0);
        var recorded = new StringBuilder();
        var isOutput = false;
        foreach (var line in document.Split('\n'))
        {
            isOutput = (isOutput && line != "```") || line.StartsWith(Prompt, StringComparison.Ordinal);
            if (isOutput && !line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                continue; // what was printed when it was recorded
            }

            recorded.Append(line).Append('\n');
            if (isOutput)
            {
                commands++;
                recorded.Append(await PrintAsync(shell, examples, line[Prompt.Length..]));
            }
        }

        Assert.True(commands > 5, "The walk has lost its commands.");
        return recorded.ToString(0, recorded.Length - 1);
    }

    private static async Task<string> PrintAsync(Shell shell, ExampleValues examples, string command)
    {
        var output = (await shell.RunAsync(examples.Restore(command))).Output;
        for (var polls = 0; polls < MostPolls && (output.Contains("NOT_STARTED", StringComparison.Ordinal) || output.Contains("IN_PROGRESS", StringComparison.Ordinal)); polls++)
        {
            output = (await shell.RunAsync(examples.Restore(command))).Output; // whoever reads on has waited, too
        }

        var printed = examples.Replace(output).Trim('\n');
        return printed.Length == 0 ? "" : printed + "\n";
    }
}
