namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteEntityTests : EntityConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
