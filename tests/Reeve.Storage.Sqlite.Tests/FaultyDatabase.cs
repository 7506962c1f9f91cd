using System.Data.Common;
using Reeve.Storage.Sql;

namespace Reeve.Storage.Sqlite.Tests;

/// <summary>A SQLite database whose surroundings fail on demand.</summary>
internal sealed class FaultyDatabase(SqliteDatabase inner) : SqlDatabase
{
    private DbConnection? _writer;

    public bool MarkFails { get; set; }

    public bool ReserveGivenFree { get; private set; }

    public bool DiskStaysFull { get; set; } = true;

    /// <summary>How many pages the database may have once the reserve is given free; null when there is no reserve.</summary>
    public int? PagesWithReserve { get; set; }

    public override string Name => inner.Name;

    public override async ValueTask<DbConnection> OpenWriterAsync(CancellationToken cancellationToken) =>
        _writer = await inner.OpenWriterAsync(cancellationToken);

    public override ValueTask<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) => inner.OpenReaderAsync(cancellationToken);

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        inner.BeginReadAsync(connection, cancellationToken);

    public override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        inner.BeginWriteAsync(connection, cancellationToken);

    public override SqlFailure Classify(DbException exception) => inner.Classify(exception);

    public override void Reconcile(StoreState state) => inner.Reconcile(state);

    public override void Acknowledge(StoreState state)
    {
        if (MarkFails)
        {
            throw new IOException("The mark cannot be written.");
        }

        inner.Acknowledge(state);
    }

    public override bool TryReleaseReserve()
    {
        if (PagesWithReserve is not { } pages || _writer is null)
        {
            return false;
        }

        using var command = _writer.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = $"PRAGMA max_page_count = {pages}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return ReserveGivenFree = true;
    }

    public override bool TryRestoreReserve() => !ReserveGivenFree || !DiskStaysFull;

    public override ValueTask DisposeAsync() => inner.DisposeAsync();
}
