using System.Xml.Linq;

namespace Reeve.Architecture.Tests;

/// <summary>References point inward: what decides and what speaks the wire know nothing of what surrounds them.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Reeve.Policy"] = [],
        ["Reeve.Protocol"] = [],
        ["Reeve.Iam.Generators"] = [],
        ["Reeve.Iam"] = ["Reeve.Policy"],
        ["Reeve.Catalog"] = ["Reeve.Iam"],
        ["Reeve.Federation"] = ["Reeve.Iam"],
        ["Reeve.Manifests"] = ["Reeve.Iam", "Reeve.Policy"],
        ["Reeve.Storage.Sql"] = ["Reeve.Iam"],
        ["Reeve.Storage.Sqlite"] = ["Reeve.Storage.Sql"],
        ["Reeve.Storage.PostgreSql"] = ["Reeve.Storage.Sql"],
        ["Reeve.Client"] = ["Reeve.Policy", "Reeve.Protocol"],
        ["Reeve.Server"] =
        [
            "Reeve.Policy", "Reeve.Protocol", "Reeve.Iam", "Reeve.Catalog", "Reeve.Federation", "Reeve.Manifests",
            "Reeve.Storage.Sql", "Reeve.Storage.Sqlite", "Reeve.Storage.PostgreSql",
        ],
        ["Reeve.Cli"] = ["Reeve.Server"],
    };

    public static TheoryData<string> Sources =>
        [.. Project.All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_project_refers_only_to_what_the_design_allows(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} has no line in the rule of dependencies.");

        Assert.Empty(Project.Named(name).Projects.Except(Allowed[name]));
    }

    [Theory]
    [InlineData("Reeve.Policy")]
    [InlineData("Reeve.Protocol")]
    public void The_core_takes_no_packages(string name) => Assert.Empty(Project.Named(name).Packages);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Only_Iam_is_generated(string name)
    {
        string[] generators = name is "Reeve.Iam" ? ["Reeve.Iam.Generators"] : [];

        Assert.Equal(generators, Project.Named(name).Analyzers);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Nothing_in_product_or_tests_refers_to_the_benchmarks(string folder)
    {
        var benchmarks = Project.All.Where(project => project.Path.StartsWith("bench/", StringComparison.Ordinal)).Select(project => project.Name).ToArray();

        Assert.NotEmpty(benchmarks);
        Assert.DoesNotContain(
            Project.All.Where(project => project.Path.StartsWith(folder + "/", StringComparison.Ordinal)),
            project => project.Projects.Intersect(benchmarks).Any());
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = XDocument.Parse(Repository.Read("Reeve.slnx")).Descendants("Project").Select(project => (string?)project.Attribute("Path"));

        Assert.Equal(Project.All.Select(project => project.Path).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
