namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SuiteCoverageTests
{
    [Fact]
    public void Every_suite_of_the_store_contract_runs_on_SQLite()
    {
        var suites = typeof(StoreSuite).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StoreSuite)) && type.IsAbstract).ToList();
        var here = typeof(SuiteCoverageTests).Assembly.GetTypes().Where(type => !type.IsAbstract).ToList();

        Assert.True(suites.Count >= 9);
        Assert.All(suites, suite => Assert.Contains(here, type => type.IsSubclassOf(suite)));
    }
}
