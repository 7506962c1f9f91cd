using System.Data.Common;
using Microsoft.Data.Sqlite;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql;
using Reeve.Storage.Sqlite.Mark;
using Reeve.Storage.Sqlite.Schema;
using SQLitePCL;

namespace Reeve.Storage.Sqlite;

/// <summary>One data directory, held by this process: the database, and the mark beside it.</summary>
internal sealed class SqliteDatabase : SqlDatabase
{
    private const string DatabaseFile = "reeve.db";
    private const string MarkFile = "reeve.mark";
    private const string BallastFile = "reeve.ballast";

    private readonly SqliteStoreOptions _options;
    private readonly DirectoryLock _lock;
    private readonly HighWaterMark _mark;
    private readonly Ballast _ballast;
    private SqliteConnection? _writer;

    private SqliteDatabase(SqliteStoreOptions options, DirectoryLock held, HighWaterMark mark)
    {
        _options = options;
        _lock = held;
        _mark = mark;
        _ballast = new Ballast(Path.Combine(options.DataDirectory, BallastFile), options.ReservedBytes);
        Name = Path.Combine(options.DataDirectory, DatabaseFile);
    }

    public override string Name { get; }

    public static bool ExistsIn(string directory) => File.Exists(Path.Combine(directory, DatabaseFile));

    public static SqliteDatabase Open(SqliteStoreOptions options)
    {
        var held = DirectoryLock.Take(options.DataDirectory);
        try
        {
            return new SqliteDatabase(options, held, HighWaterMark.Open(Path.Combine(options.DataDirectory, MarkFile)));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public override ValueTask<DbConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        _writer = SqliteConnections.Open(Name, _options.MaxPages);
        Migrations.Run(_writer, SchemaVersion.Read(_writer));
        SchemaVersion.Verify(_writer);
        CheckIntegrity(_writer);
        return new ValueTask<DbConnection>(_writer);
    }

    public override ValueTask<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) =>
        new(SqliteConnections.Open(Name, maxPages: null));

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override SqlFailure Classify(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => SqlFailure.Full,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT => SqlFailure.Damaged,

        // Our statements are constants and our rows unique: only a file that is not what it was makes them fail like this.
        raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT => SqlFailure.Damaged,
        _ => SqlFailure.Other,
    };

    public override void Reconcile(StoreState state)
    {
        var mark = _mark.Read();
        if (Reconciliation.Objection(state, mark) is { } objection && !_options.AcceptRestoredDatabase)
        {
            throw Reconciliation.Refuse(Name, objection);
        }

        if (mark is null || !mark.Hash.AsSpan().SequenceEqual(state.Hash))
        {
            _mark.Reset(state);
        }
    }

    public override void Acknowledge(StoreState state) => _mark.Raise(state);

    public override bool TryReleaseReserve()
    {
        if (!_ballast.TryRelease())
        {
            return false;
        }

        // The log grows until it is taken into the database: with the room just freed it can be, and shrinks to nothing.
        using var command = _writer!.CreateCommand(); // Opened before anything can be committed.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return true;
    }

    public override bool TryRestoreReserve() => _ballast.TryRestore();

    /// <summary>Lets SQLite tidy up when it closes, once everything has been found sound.</summary>
    public void Trust() => SqliteConnections.KeepLogOnClose(_writer!, keep: false); // Opened before it can be trusted.

    public override ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        _mark.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void CheckIntegrity(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok" and var complaint)
        {
            throw new StoreDamagedException(
                $"The database '{connection.DataSource}' is damaged: SQLite finds '{complaint}'. Nothing is served from it. "
                + "Keep a copy of the data directory, restore it from a backup, and accept the restored database when opening it.");
        }
    }
}
