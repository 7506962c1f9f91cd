using Reeve.Iam.Storage;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite;

/// <summary>Opens account stores in SQLite.</summary>
public static class SqliteStore
{
    /// <summary>Whether a directory holds a store, sound or not.</summary>
    public static bool ExistsIn(string dataDirectory) => SqliteDatabase.ExistsIn(dataDirectory);

    /// <summary>
    /// Opens the store in a directory, making an empty one where there is none: takes the directory for this process, brings the
    /// schema up to date, verifies every row and that nothing acknowledged is missing.
    /// </summary>
    /// <exception cref="StoreUnusableException">Another process has it open, or its schema is not one that this build knows.</exception>
    /// <exception cref="StoreDamagedException">It does not hold what was written to it.</exception>
    public static async ValueTask<IAccountStore> OpenAsync(SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        var database = SqliteDatabase.Open(options);
        try
        {
            var store = await SqlAccountStore.OpenAsync(database, cancellationToken);
            database.Trust();
            return store;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
