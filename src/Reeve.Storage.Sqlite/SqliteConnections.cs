using System.Globalization;
using Microsoft.Data.Sqlite;
using Reeve.Storage.Sql;
using SQLitePCL;

namespace Reeve.Storage.Sqlite;

/// <summary>Opens connections with the settings that durability rests on, and verifies that SQLite took them.</summary>
internal static class SqliteConnections
{
    private const string Expected = "wal|2|1|5000|1|4096";

    public static SqliteConnection Open(string path, int? maxPages)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var connection = new SqliteConnection(text.ConnectionString);
        try
        {
            connection.Open();
            KeepLogOnClose(connection, keep: true);
            Configure(connection);
            Verify(connection);
            Limit(connection, maxPages);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether closing leaves the write-ahead log alone. So it must until the database is trusted: closing would otherwise
    /// throw away the frames after a damaged one, which may be all that is left of acknowledged changes.
    /// </summary>
    public static void KeepLogOnClose(SqliteConnection connection, bool keep)
    {
        const int NoCheckpointOnClose = 1006;
        var result = raw.sqlite3_db_config(connection.Handle, NoCheckpointOnClose, keep ? 1 : 0, out _);
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    private static void Configure(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA page_size = 4096;
            PRAGMA busy_timeout = 5000;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA cell_size_check = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA temp_store = MEMORY;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 67108864;
            PRAGMA cache_size = -8192;
            """;
        command.ExecuteNonQuery();
    }

    private static void Verify(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT (SELECT journal_mode FROM pragma_journal_mode) || '|' || (SELECT synchronous FROM pragma_synchronous) || '|'
                || (SELECT foreign_keys FROM pragma_foreign_keys) || '|' || (SELECT timeout FROM pragma_busy_timeout) || '|'
                || (SELECT cell_size_check FROM pragma_cell_size_check) || '|' || (SELECT page_size FROM pragma_page_size)
            """;
        var actual = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (!string.Equals(actual, Expected, StringComparison.Ordinal))
        {
            throw new StoreUnusableException(
                $"The database '{connection.DataSource}' cannot be opened durably: SQLite's settings are '{actual}', they must be '{Expected}'. "
                + "Put the data directory on a local file system.");
        }
    }

    private static void Limit(SqliteConnection connection, int? maxPages)
    {
        if (maxPages is { } pages)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number; pragmas take no parameters.
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}");
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
