namespace Reeve.Iam.Storage;

/// <summary>
/// The durable side of every account: entities, a hash-chained change log and audit events, kept per scope.
/// </summary>
/// <remarks>
/// A scope is an account (its 12 digits) or the directory of accounts (<see cref="Scopes.Directory"/>). Each has a revision of its own,
/// raised by one with every change. What is damaged is refused, never served: reading it throws <see cref="StoreDamagedException"/>.
/// A broken database throws the driver's exception; after it the outcome of a commit is unknown until the scope is read again,
/// and where only the disk can tell, the store throws <see cref="InvalidOperationException"/> until it is opened again.
/// A database without room throws too, with nothing written. It may keep a reserve for batches that make no entity and let none
/// grow; one commit that adds something spoils that for its whole batch, so a batch that failed is worth trying again in parts.
/// A scope twice in a batch, an entity twice in a revision, or a key that is not well-formed UTF-16 throw <see cref="ArgumentException"/>.
/// </remarks>
public interface IAccountStore : IAsyncDisposable
{
    /// <summary>Reads all entities of a scope as one consistent image, or null when the scope does not exist.</summary>
    ValueTask<ScopeImage?> LoadAsync(string scope, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a batch in one transaction, durably: all of it, or nothing.
    /// It is refused with <see cref="CommitOutcome.RevisionMoved"/> when a scope is not at the revision that its commit expects.
    /// </summary>
    ValueTask<CommitOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellationToken);

    /// <summary>Reads up to <paramref name="limit"/> changes of a scope that came after a revision, oldest first.</summary>
    ValueTask<IReadOnlyList<ChangeRow>> ReadChangesAsync(string scope, long afterRevision, int limit, CancellationToken cancellationToken);

    /// <summary>Reads up to <paramref name="limit"/> audit events of a scope, newest first, older than <paramref name="before"/> where it is given.</summary>
    ValueTask<IReadOnlyList<StoredAuditRow>> ReadAuditAsync(string scope, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>Removes audit events from before <paramref name="olderThan"/> and returns how many there were.</summary>
    ValueTask<long> PruneAuditAsync(DateTimeOffset olderThan, CancellationToken cancellationToken);
}
