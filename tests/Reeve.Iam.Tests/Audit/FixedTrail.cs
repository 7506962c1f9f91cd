using Reeve.Iam.Entities;
using Reeve.Iam.Persistence;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Audit;

/// <summary>A store of one account with a trail that is given.</summary>
internal sealed class FixedTrail(string accountId, IReadOnlyList<StoredAuditRow> rows) : IAccountStore
{
    public ValueTask<ScopeImage?> LoadAsync(string scope, CancellationToken cancellationToken)
    {
        if (scope == accountId)
        {
            var root = new AccountRoot { CreateDate = DateTimeOffset.UnixEpoch };
            return new(new ScopeImage(1, [new(EntityKind.Root, "root", EntityCodec.Write(EntityKind.Root, root))]));
        }

        var entry = new AccountEntry(accountId, null, DateTimeOffset.UnixEpoch);
        return new(new ScopeImage(1, [new(EntityKind.Account, accountId, EntityCodec.Write(EntityKind.Account, entry))]));
    }

    public ValueTask<CommitOutcome> CommitAsync(CommitBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<ChangeRow>> ReadChangesAsync(string scope, long afterRevision, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<StoredAuditRow>> ReadAuditAsync(string scope, long? before, int limit, CancellationToken cancellationToken) =>
        new([.. rows.Where(row => scope == accountId && !(row.Sequence >= before)).OrderByDescending(row => row.Sequence).Take(limit)]);

    public ValueTask<long> PruneAuditAsync(DateTimeOffset olderThan, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
