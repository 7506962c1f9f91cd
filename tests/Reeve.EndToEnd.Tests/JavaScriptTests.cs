using System.Text.RegularExpressions;

namespace Reeve.EndToEnd.Tests;

/// <summary>Runs the scripts in <c>javascript/</c>, which call with the AWS SDK for JavaScript, each against a server of its own.</summary>
public sealed partial class JavaScriptTests(ITestOutputHelper output)
{
    [Fact]
    public Task Users_roles_and_policies_are_made_awaited_and_listed() => RunAsync("directory");

    [Fact]
    public Task Sessions_are_made_and_used() => RunAsync("sessions");

    private async Task RunAsync(string script)
    {
        await using var reeve = await ReeveProcess.StartAsync();
        var scripts = Repository.Of("tests/Reeve.EndToEnd.Tests/javascript");
        await using var child = ChildProcess.Start("node", ["run.mjs", script], scripts, AwsEnvironment.Of(reeve));

        var printed = await child.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
        var exitCode = await child.WaitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(printed);
        Assert.True(exitCode == 0, $"{script}.test.mjs ended with {exitCode}:\n{printed}{child.Errors}\n{reeve.Log}");
        Assert.Matches(SomePassed(), printed);
    }

    [GeneratedRegex(@"^ℹ pass [1-9][0-9]*\r?$", RegexOptions.Multiline)]
    private static partial Regex SomePassed();
}
