namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteModelTests : ModelConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
