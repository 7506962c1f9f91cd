namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteRevisionTests : RevisionConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
