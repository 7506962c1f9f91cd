using Reeve.Iam.Operations;

namespace Reeve.Iam.Tests.Operations;

public sealed class ApiCoverageTests
{
    [Fact]
    public void The_documented_coverage_is_what_the_declarations_say()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "api-coverage.md");
        var expected = ApiCoverage.ToMarkdown(OperationTable.All);
        if (Environment.GetEnvironmentVariable("REEVE_REWRITE_DOCS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // the path has a folder
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reeve.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
