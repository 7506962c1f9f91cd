namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteConcurrencyTests : ConcurrencyConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
