using System.Text.RegularExpressions;

namespace Reeve.Architecture.Tests;

/// <summary>The table of what AWS's guide says names tests that are there.</summary>
public sealed partial class GuideTests
{
    private const string Document = "docs/aws-guide.md";
    private const int FewestPoints = 30;

    [Fact]
    public void Each_point_has_a_test_and_each_test_is_there()
    {
        var points = Repository.Read(Document).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| the guide", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)).ToArray();

        Assert.True(points.Length >= FewestPoints, $"{Document} has lost its points.");
        Assert.All(points, point => Assert.NotEmpty(Tests(point)));
        Assert.All(points.SelectMany(Tests).Distinct(), test => Assert.True(IsThere(test.File, test.Name), $"There is no test {test.Name} in {test.File}."));
    }

    private static IEnumerable<(string File, string Name)> Tests(string point) =>
        TestName().Matches(point.Split(" | ", 2)[1]).Select(match => (match.Groups["file"].Value, match.Groups["name"].Value));

    private static bool IsThere(string file, string name) => Repository.TrackedFiles
        .Where(path => (path.StartsWith("tests/", StringComparison.Ordinal) || path.StartsWith("console/test/", StringComparison.Ordinal)) && Path.GetFileNameWithoutExtension(path) == file)
        .Any(path => Repository.Read(path).Contains($" {name}(", StringComparison.Ordinal));

    [GeneratedRegex("`(?<file>[A-Za-z_-]+)\\.(?<name>[A-Za-z_]+)`")]
    private static partial Regex TestName();
}
