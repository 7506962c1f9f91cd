namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteKeyTests : KeyConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
