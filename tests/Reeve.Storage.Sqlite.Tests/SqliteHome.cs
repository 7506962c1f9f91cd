namespace Reeve.Storage.Sqlite.Tests;

/// <summary>A data directory of its own, deleted at the end.</summary>
internal sealed class SqliteHome : IStoreHome
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("reeve-store-").FullName;

    public string DatabaseFile => Path.Combine(Directory, "reeve.db");

    public string LogFile => Path.Combine(Directory, "reeve.db-wal");

    public string MarkFile => Path.Combine(Directory, "reeve.mark");

    public ValueTask<IAccountStore> OpenAsync() => OpenAsync(accept: false);

    public ValueTask<IAccountStore> OpenAsync(bool accept, int? maxPages = null) => SqliteStore.OpenAsync(
        new SqliteStoreOptions { DataDirectory = Directory, AcceptRestoredDatabase = accept, MaxPages = maxPages },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
