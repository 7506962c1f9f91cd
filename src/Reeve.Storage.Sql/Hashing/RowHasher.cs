using System.Security.Cryptography;

namespace Reeve.Storage.Sql.Hashing;

/// <summary>
/// The hash of each kind of row: SHA-256 over a byte that names the kind, then every column. Stored, and therefore frozen.
/// It owns a buffer: one per session, never shared between threads.
/// </summary>
internal sealed class RowHasher
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const byte EntityTag = 1;
    private const byte ChangeTag = 2;
    private const byte AuditTag = 3;
    private const byte ScopeTag = 4;
    private const byte StateTag = 5;
    private const byte FirstTag = 6;

    private const int LongBody = 64 * 1024;

    private static readonly byte[] NoHash = new byte[Size];

    private readonly CanonicalBuffer _buffer = new();

    /// <summary>The checksum of an entity row.</summary>
    public byte[] Entity(string scope, long kind, ReadOnlySpan<byte> key, long revision, ReadOnlySpan<byte> body)
    {
        Start(EntityTag);
        _buffer.WriteText(scope);
        _buffer.WriteInt64(kind);
        _buffer.WriteBlock(key);
        _buffer.WriteInt64(revision);
        return Finish(body);
    }

    /// <summary>What stands before the first change of a scope.</summary>
    public byte[] BeforeFirstChange(string scope)
    {
        Start(FirstTag);
        _buffer.WriteText(scope);
        return Finish();
    }

    /// <summary>The hash of a change, chained to the change before it and to the audit event of the call that made it.</summary>
    public byte[] Change(
        ReadOnlySpan<byte> previous, string scope, long revision, long at, ReadOnlySpan<byte> auditHash, ReadOnlySpan<byte> body)
    {
        Start(ChangeTag);
        _buffer.WriteFixed(previous);
        _buffer.WriteText(scope);
        _buffer.WriteInt64(revision);
        _buffer.WriteInt64(at);
        _buffer.WriteFixed(auditHash.IsEmpty ? NoHash : auditHash);
        return Finish(body);
    }

    /// <summary>The hash of an audit event.</summary>
    public byte[] Audit(long sequence, string scope, long at, ReadOnlySpan<byte> body)
    {
        Start(AuditTag);
        _buffer.WriteInt64(sequence);
        _buffer.WriteText(scope);
        _buffer.WriteInt64(at);
        return Finish(body);
    }

    /// <summary>The hash of a scope: the head of its chain and the digest of its entities.</summary>
    public byte[] Scope(ScopeState scope)
    {
        Start(ScopeTag);
        _buffer.WriteText(scope.Scope);
        _buffer.WriteInt64(scope.Revision);
        _buffer.WriteFixed(scope.ChainHash);
        _buffer.WriteFixed(scope.Entities.ToArray());
        return Finish();
    }

    /// <summary>The hash of everything in the store, chained to the transaction before.</summary>
    public byte[] State(StoreState state)
    {
        Start(StateTag);
        _buffer.WriteBlock(state.StoreId);
        _buffer.WriteInt64(state.Sequence);
        _buffer.WriteFixed(state.PreviousHash);
        _buffer.WriteFixed(state.Scopes.ToArray());
        _buffer.WriteInt64(state.AuditSequence);
        _buffer.WriteInt64(state.AuditCount);
        _buffer.WriteFixed(state.Audit.ToArray());
        return Finish();
    }

    private void Start(byte tag)
    {
        _buffer.Clear();
        _buffer.WriteByte(tag);
    }

    private byte[] Finish(ReadOnlySpan<byte> body)
    {
        if (body.Length < LongBody)
        {
            _buffer.WriteBlock(body);
            return Finish();
        }

        // Hashed where it is: the buffer would have to become as long as an imported account, and twice that while it grows.
        _buffer.WriteInt32(body.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_buffer.From(0));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    private byte[] Finish() => SHA256.HashData(_buffer.From(0));
}
