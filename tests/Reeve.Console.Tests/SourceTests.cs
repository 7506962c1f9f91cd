using System.Text.Json;

namespace Reeve.Console.Tests;

/// <summary>The console's own checks: its types, and the tests of its hooks.</summary>
public sealed class SourceTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task The_types_fit() => Assert.Equal("", await NodeScript.RunAsync(Nothing, "node_modules/typescript/bin/tsc", "--noEmit"));

    [Fact]
    public async Task The_hooks_and_texts_pass_their_tests()
    {
        var report = Path.GetTempFileName();
        try
        {
            await NodeScript.RunAsync(Nothing, "node_modules/vitest/vitest.mjs", "run", "--reporter=json", $"--outputFile={report}");

            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
            Assert.True(json.RootElement.GetProperty("success").GetBoolean());
            Assert.True(json.RootElement.GetProperty("numPassedTests").GetInt32() >= 79, "Fewer tests ran than there were.");
        }
        finally
        {
            File.Delete(report);
        }
    }
}
