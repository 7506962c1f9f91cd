using System.Text.Json;

namespace Reeve.Console.Tests;

/// <summary>The console's own checks: its types, and the tests of its hooks.</summary>
public sealed class SourceTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task The_types_fit() => Assert.Equal("", await NodeScript.RunAsync(Nothing, "node_modules/typescript/bin/tsc", "--noEmit"));

    // Playwright finds "Deactivate" for "Activate", and waits for nothing where a text is there already. find.mjs finds things by their whole
    // names, and tells what stands on top of things alike; the scripts wait for what is seen, never for a time.
    [Theory]
    [InlineData("getBy")]
    [InlineData(".first()")]
    [InlineData(".nth(")]
    [InlineData("waitForTimeout")]
    [InlineData("networkidle")]
    public void Scripts_find_things_by_their_whole_names_and_wait_for_what_is_seen(string way)
    {
        var scripts = Directory.GetFiles(Path.Combine(ConsoleSources.Directory, "test", "e2e"), "*.mjs");

        Assert.True(scripts.Length > 10);
        Assert.All(
            scripts.Where(script => Path.GetFileName(script) != "find.mjs"),
            script => Assert.DoesNotContain(way, File.ReadAllText(script), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hooks_and_texts_pass_their_tests()
    {
        var report = Path.GetTempFileName();
        try
        {
            await NodeScript.RunAsync(Nothing, "node_modules/vitest/vitest.mjs", "run", "--reporter=json", $"--outputFile={report}");

            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
            Assert.True(json.RootElement.GetProperty("success").GetBoolean());
            Assert.True(json.RootElement.GetProperty("numPassedTests").GetInt32() >= 106, "Fewer tests ran than there were.");
        }
        finally
        {
            File.Delete(report);
        }
    }
}
