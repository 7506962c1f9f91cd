using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Reeve.Storage.Sqlite.Schema;

/// <summary>Runs the numbered migrations, each in a transaction of its own that also raises the version.</summary>
internal static class Migrations
{
    /// <summary>The migrations in order; a file that was released is never edited.</summary>
    private static readonly string[] Files = ["0001_accounts.sql"];

    /// <summary>Brings a database from a version to the current one.</summary>
    public static void Run(SqliteConnection connection, int fromVersion)
    {
        for (var version = fromVersion; version < Files.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // The text is a file embedded in this assembly.
            command.CommandText = ReadText(Files[version]);
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static string ReadText(string file)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Migration '{file}' is not embedded."));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
