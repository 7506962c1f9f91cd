using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql;

/// <summary>The one row that stands for everything in the store; every transaction writes it anew.</summary>
/// <param name="StoreId">16 random bytes, made with the store: two stores are never taken for one another.</param>
/// <param name="Sequence">How many transactions have been committed.</param>
/// <param name="PreviousHash">The <see cref="Hash"/> before the latest transaction.</param>
/// <param name="Scopes">The digest of the hashes of all scopes.</param>
/// <param name="AuditSequence">The highest sequence given to an audit event, also after it was pruned.</param>
/// <param name="AuditCount">How many audit events are kept.</param>
/// <param name="Audit">The digest of the hashes of the audit events kept.</param>
public sealed record StoreState(
    byte[] StoreId,
    long Sequence,
    byte[] PreviousHash,
    MultisetDigest Scopes,
    long AuditSequence,
    long AuditCount,
    MultisetDigest Audit)
{
    /// <summary>How many bytes <see cref="StoreId"/> has.</summary>
    public const int StoreIdSize = 16;

    private byte[]? _hash;

    /// <summary>SHA-256 over all of the above.</summary>
    public byte[] Hash => _hash ??= new RowHasher().State(this);

    /// <summary>An empty store.</summary>
    public static StoreState Empty(byte[] storeId) => new(storeId, 0, new byte[RowHasher.Size], default, 0, 0, default);

    // The copy that `with` makes must not inherit the hash of what it was copied from.
    private StoreState(StoreState original)
    {
        StoreId = original.StoreId;
        Sequence = original.Sequence;
        PreviousHash = original.PreviousHash;
        Scopes = original.Scopes;
        AuditSequence = original.AuditSequence;
        AuditCount = original.AuditCount;
        Audit = original.Audit;
    }

    /// <summary>The state that the next transaction starts from: one further, chained to this one.</summary>
    internal StoreState Next() => this with { Sequence = Sequence + 1, PreviousHash = Hash };
}
