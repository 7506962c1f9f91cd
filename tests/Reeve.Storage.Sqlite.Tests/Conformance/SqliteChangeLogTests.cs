namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteChangeLogTests : ChangeLogConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
