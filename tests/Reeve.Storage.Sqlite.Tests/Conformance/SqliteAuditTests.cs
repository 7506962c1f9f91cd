namespace Reeve.Storage.Sqlite.Tests.Conformance;

public sealed class SqliteAuditTests : AuditConformance
{
    protected override ValueTask<IStoreHome> CreateHomeAsync() => new(new SqliteHome());
}
