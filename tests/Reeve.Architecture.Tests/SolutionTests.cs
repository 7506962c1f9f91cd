using System.Xml.Linq;

namespace Reeve.Architecture.Tests;

public sealed class SolutionTests
{
    private static readonly string[] ProjectFiles =
        [.. new[] { "src", "tests", "bench" }.SelectMany(directory => Repository.Files(directory, "*.csproj")).Select(Repository.Name)];

    [Fact]
    public void Every_project_is_in_the_solution_and_every_one_there_exists()
    {
        var listed = XDocument.Load(Path.Combine(Repository.Root, "Reeve.slnx")).Descendants("Project").Select(project => (string?)project.Attribute("Path"));

        Assert.Equal(ProjectFiles.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_named_as_its_directory()
    {
        Assert.All(ProjectFiles, path => Assert.Equal(Path.GetFileName(Path.GetDirectoryName(path)), Path.GetFileNameWithoutExtension(path)));
    }

    // test.sh and tests/Directory.Build.props find them by this name.
    [Fact]
    public void A_project_has_tests_exactly_when_its_name_ends_so()
    {
        foreach (var project in Repository.Files("tests", "*.csproj"))
        {
            var hasTests = Directory.EnumerateFiles(Path.GetDirectoryName(project)!, "*Tests.cs", SearchOption.AllDirectories)
                .Any(path => File.ReadAllText(path).Contains("public sealed class", StringComparison.Ordinal));

            Assert.True(hasTests == Path.GetFileNameWithoutExtension(project).EndsWith(".Tests", StringComparison.Ordinal), Repository.Name(project));
        }
    }

    [Fact]
    public void Every_project_of_the_product_has_tests()
    {
        var tests = Repository.Projects("tests").Keys.ToHashSet(StringComparer.Ordinal);

        // The SQL that databases share is tested through each of them.
        Assert.Equal(["Reeve.Storage.Sql"], Repository.Projects("src").Keys.Where(name => !tests.Contains(name + ".Tests")));
    }

    [Fact]
    public void Every_project_locks_its_packages()
    {
        Assert.All(ProjectFiles, path => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, "packages.lock.json")), path));
    }
}
