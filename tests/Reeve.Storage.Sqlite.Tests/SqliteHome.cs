using Microsoft.Data.Sqlite;

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
        Options(accept, maxPages), TestContext.Current.CancellationToken);

    /// <summary>Options for this directory, with nothing kept in reserve: most tests would only write it.</summary>
    public SqliteStoreOptions Options(bool accept = false, int? maxPages = null) =>
        new() { DataDirectory = Directory, AcceptRestoredDatabase = accept, MaxPages = maxPages, ReservedBytes = 0 };

    /// <summary>A directory with the same files, as a crash at this moment would leave them.</summary>
    public SqliteHome Copy()
    {
        var copy = new SqliteHome();
        foreach (var file in new[] { DatabaseFile, LogFile, MarkFile }.Where(File.Exists))
        {
            File.Copy(file, Path.Combine(copy.Directory, Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>Changes the database behind the store's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>Changes one byte of a file.</summary>
    public static void Flip(string file, long offset, byte mask = 0x01)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var value = new byte[1];
        Assert.Equal(1, RandomAccess.Read(handle, value, offset));
        value[0] ^= mask;
        RandomAccess.Write(handle, value, offset);
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
