namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteScopeRemovalTests : ScopeRemovalConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
