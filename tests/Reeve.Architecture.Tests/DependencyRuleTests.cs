using System.Xml.Linq;

namespace Reeve.Architecture.Tests;

/// <summary>References point inward; docs/architecture.md says why.</summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, XDocument> Projects = Repository.Projects("src");

    // What each project may know of the others. A project that is not here has no place in the house yet.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Reeve.Policy"] = [],
        ["Reeve.Protocol"] = [],
        ["Reeve.Iam.Generators"] = [],
        ["Reeve.Iam"] = ["Reeve.Policy", "Reeve.Iam.Generators"],
        ["Reeve.Catalog"] = ["Reeve.Iam"],
        ["Reeve.Storage.Sql"] = ["Reeve.Iam"],
        ["Reeve.Storage.Sqlite"] = ["Reeve.Storage.Sql"],
        ["Reeve.Server"] = ["Reeve.Catalog", "Reeve.Iam", "Reeve.Policy", "Reeve.Protocol", "Reeve.Storage.Sql", "Reeve.Storage.Sqlite"],
        ["Reeve.Cli"] = ["Reeve.Policy", "Reeve.Server"],
    };

    // Packages that end up in the product. Analyzers and generators do not.
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Reeve.Storage.Sqlite"] = ["Microsoft.Data.Sqlite"],
        ["Reeve.Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_refers_only_to_those_further_in(string name)
    {
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} has no place in the dependency rule.");

        Assert.Empty(References(name).Except(allowed));
    }

    [Fact]
    public void The_rule_names_no_project_that_is_not_there()
    {
        Assert.Empty(Allowed.Keys.Except(Projects.Keys));
    }

    [Fact]
    public void The_generator_is_known_to_the_compiler_alone()
    {
        var reference = Projects["Reeve.Iam"].Descendants("ProjectReference").Single(element => Include(element).EndsWith("Generators.csproj", StringComparison.Ordinal));

        Assert.Equal(("Analyzer", "false"), ((string?)reference.Attribute("OutputItemType"), (string?)reference.Attribute("ReferenceOutputAssembly")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_takes_only_the_packages_that_it_was_given(string name)
    {
        var packages = Projects[name].Descendants("PackageReference")
            .Where(element => (string?)element.Attribute("PrivateAssets") is not "all" && name is not "Reeve.Iam.Generators")
            .Select(Include);

        Assert.Empty(packages.Except(AllowedPackages.GetValueOrDefault(name, [])));
    }

    [Fact]
    public void Only_the_server_and_the_command_line_know_the_web_framework()
    {
        var webby = Projects.Where(project => project.Value.Descendants("FrameworkReference").Any() || (string?)project.Value.Root!.Attribute("Sdk") is not "Microsoft.NET.Sdk");

        Assert.Equal(["Reeve.Server"], webby.Select(project => project.Key));
    }

    private static IEnumerable<string> References(string name) =>
        Projects[name].Descendants("ProjectReference").Select(element => Path.GetFileNameWithoutExtension(Include(element)));

    private static string Include(XElement element) => (string?)element.Attribute("Include") ?? "";
}
