using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Schema;

/// <summary>Holds the schema of a database against the one that this build's migrations make.</summary>
internal static class SchemaVersion
{
    /// <summary>The number of the last migration.</summary>
    public const int Current = 1;

    /// <summary>SHA-256 over the schema that the migrations make; a test says the new value when they change.</summary>
    public const string Fingerprint = "1884F932CFCAD767F542D5DAF1D5DBB9B565C2A2581B969E15548CAF23BEB578";

    private const long ApplicationId = 0x52656576;

    /// <summary>The version that the database is at; 0 for an empty one.</summary>
    /// <exception cref="StoreUnusableException">It is another program's, or of a newer Reeve.</exception>
    public static int Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
                (SELECT count(*) FROM sqlite_master)
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        var (application, version, objects) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        if (objects == 0 && version == 0 && application is 0 or ApplicationId)
        {
            return 0;
        }

        if (application != ApplicationId || version < 1)
        {
            throw new StoreUnusableException(
                $"The database '{connection.DataSource}' was not made by Reeve, or its header is damaged: give Reeve another data directory, "
                + "or restore this one from a backup.");
        }

        return version <= Current
            ? (int)version
            : throw new StoreUnusableException(
                $"The database '{connection.DataSource}' has schema version {version}, this Reeve knows versions up to {Current}: "
                + "run the newer Reeve that wrote it, or restore a backup from before.");
    }

    /// <summary>Refuses a schema that is not the one that the migrations make.</summary>
    public static void Verify(SqliteConnection connection)
    {
        var actual = Compute(connection);
        if (!string.Equals(actual, Fingerprint, StringComparison.Ordinal))
        {
            throw new StoreDamagedException(
                $"The schema of the database '{connection.DataSource}' is not the one that version {Current} has (its fingerprint is {actual}): "
                + "something other than Reeve changed it, or it is damaged. Restore the data directory from a backup.");
        }
    }

    /// <summary>The fingerprint of the schema as it is.</summary>
    public static string Compute(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name";
        using var reader = command.ExecuteReader();
        var text = new StringBuilder();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                text.Append(reader.GetString(column)).Append('\0');
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
