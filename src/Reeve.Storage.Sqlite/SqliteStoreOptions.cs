namespace Reeve.Storage.Sqlite;

/// <summary>Where a SQLite store is and how it is opened.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The directory of the store, made when it is not there. One process has it open at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// Whether to open a sound database although it is older than what was acknowledged, or the file that says so is missing:
    /// an operator restored a backup and accepts that every change after it is lost, revocations too. False by default;
    /// set it for one start only.
    /// </summary>
    public bool AcceptRestoredDatabase { get; init; }

    /// <summary>
    /// How many bytes of the disk are kept free for changes that only take something away, so that access can be revoked while
    /// the disk is full. From 0, which keeps nothing; 16 MiB by default, enough for some thousand revocations.
    /// </summary>
    public long ReservedBytes { get; init; } = 16 << 20;

    /// <summary>The most pages that the database may have; null for no limit. A full disk, for tests.</summary>
    internal int? MaxPages { get; init; }
}
