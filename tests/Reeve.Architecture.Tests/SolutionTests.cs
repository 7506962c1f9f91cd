namespace Reeve.Architecture.Tests;

/// <summary>What the scripts rely on: how projects are named, and what lies beside them.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_named_as_its_directory()
    {
        Assert.All(Project.All, project => Assert.Equal(Path.GetFileName(Path.GetDirectoryName(project.Path)), project.Name));
    }

    // test.sh and tests/Directory.Build.props find them by this name.
    [Fact]
    public void A_project_runs_tests_exactly_when_its_name_ends_so()
    {
        Assert.All(Project.All.Where(project => project.Path.StartsWith("tests/", StringComparison.Ordinal)), project =>
        {
            var directory = Path.GetDirectoryName(project.Path) + "/";
            var hasTests = Repository.TrackedFiles.Any(path =>
                path.StartsWith(directory, StringComparison.Ordinal) && path.EndsWith("Tests.cs", StringComparison.Ordinal)
                && Repository.Read(path).Contains("public sealed class", StringComparison.Ordinal));

            Assert.Equal(project.Name.EndsWith(".Tests", StringComparison.Ordinal), hasTests);
        });
    }

    [Fact]
    public void Every_project_of_the_product_has_tests()
    {
        var names = Project.All.Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var product = Project.All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name);

        // The SQL that databases share is tested through each of them.
        Assert.Equal(["Reeve.Storage.Sql"], product.Where(name => !names.Contains(name + ".Tests")));
    }

    [Fact]
    public void Every_project_locks_its_packages()
    {
        Assert.All(Project.All, project => Assert.Contains($"{Path.GetDirectoryName(project.Path)}/packages.lock.json", Repository.TrackedFiles));
    }

    // Each package of the product is one that its users run: the commit that adds it here says why this one.
    [Fact]
    public void The_product_takes_only_the_packages_that_were_chosen()
    {
        var taken = Project.All
            .Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(project => project.Packages.Select(package => $"{project.Name}: {package}"));

        Assert.Equal(
            [
                "Reeve.Cli: System.CommandLine",
                "Reeve.Client: Microsoft.Extensions.Http.Resilience",
                "Reeve.Federation: Microsoft.IdentityModel.JsonWebTokens",
                "Reeve.Federation: System.Security.Cryptography.Xml",
                "Reeve.Iam: Otp.NET",
                "Reeve.Iam: QRCoder",
                "Reeve.Manifests: YamlDotNet",
                "Reeve.Storage.Sqlite: Microsoft.Data.Sqlite",
            ],
            taken.Order(StringComparer.Ordinal));
    }
}
