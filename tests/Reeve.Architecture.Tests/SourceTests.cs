namespace Reeve.Architecture.Tests;

/// <summary>What holds for every file.</summary>
public sealed class SourceTests
{
    private const int MostLines = 400;

    // In two parts, so that this file does not hold what it forbids.
    private static readonly string[] MachinePaths = ["/wo" + "rk/", "/ro" + "ot/"];
    private static readonly string[] Registries = ["api.nuget" + ".org", "artifact" + "ory", "registry.npmjs" + ".org", "pypi" + ".org", "proxy.golang" + ".org"];

    [Fact]
    public void No_source_file_is_long()
    {
        var sources = Files("src/", ".cs");

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, path => Repository.Read(path).Count(c => c == '\n') > MostLines);
    }

    [Fact]
    public void No_test_is_skipped()
    {
        var tests = Files("tests/", ".cs");

        Assert.NotEmpty(tests);
        Assert.DoesNotContain(tests, path => Repository.Read(path).Contains("Skip" + " =", StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_names_a_path_of_some_machine() => Assert.Empty(Naming(MachinePaths));

    [Fact]
    public void No_file_names_a_package_registry() => Assert.Empty(Naming(Registries));

    private static string[] Files(string folder, string ending) => [.. Repository.TrackedFiles.Where(path =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal))];

    private static IEnumerable<string> Naming(string[] words) => Repository.TrackedFiles
        .Where(path => words.Any(word => Repository.Read(path).Contains(word, StringComparison.OrdinalIgnoreCase)));
}
