using System.Data.Common;

namespace Reeve.Storage.Sql;

/// <summary>What the shared store needs to know of one database engine: its connections, its transactions and its failures.</summary>
/// <remarks>
/// The statements are shared: they keep to what SQLite and PostgreSQL both have, with parameters written <c>@name</c>.
/// An engine brings the tables they name, with keys and scopes compared byte by byte.
/// </remarks>
public abstract class SqlDatabase : IAsyncDisposable
{
    /// <summary>What messages to the operator call the database: its file, or its address without credentials.</summary>
    public abstract string Name { get; }

    /// <summary>Opens the connection that commits go through. There is one at a time.</summary>
    public abstract ValueTask<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Opens a connection for reading.</summary>
    public abstract ValueTask<DbConnection> OpenReaderAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that sees one image of the database until it ends.</summary>
    public abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that no other writer can come between.</summary>
    public abstract ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Says what an exception of the driver means.</summary>
    public abstract SqlFailure Classify(DbException exception);

    /// <summary>Compares what the database holds with what was acknowledged before, once, when the store is opened.</summary>
    /// <exception cref="Iam.Storage.StoreDamagedException">The database is older than what was acknowledged, or another one.</exception>
    public abstract void Reconcile(StoreState state);

    /// <summary>Notes a committed state outside the database, before anybody is told of it.</summary>
    public abstract void Acknowledge(StoreState state);

    /// <summary>
    /// Gives free the room kept for commits that only take something away, after one found the database full.
    /// Returns false when nothing was kept.
    /// </summary>
    public virtual bool TryReleaseReserve() => false;

    /// <summary>
    /// Sets room aside, when the store is opened and again where it was given free. While this returns false, commits that add
    /// something are refused, so that they do not eat up what revocations need.
    /// </summary>
    public virtual bool TryRestoreReserve() => true;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
