namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteDurabilityTests : DurabilityConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
