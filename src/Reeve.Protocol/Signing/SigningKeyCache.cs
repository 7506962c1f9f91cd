using System.Numerics;
using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>
/// Derived signing keys, so that a request costs no key derivation and no unsealing of a secret. It is an accelerator, never an
/// authority: whether a key exists and is active is asked elsewhere, each time, and a changed secret has another version.
/// </summary>
/// <remarks>
/// A fixed table of small sets of slots. Entries are immutable and slots are written whole, so reads take no lock; writers that
/// meet in a slot lose an entry, which is then derived again. A full set forgets one entry.
/// </remarks>
public sealed class SigningKeyCache
{
    /// <summary>The longest secret that a <see cref="SecretReader{TState}"/> may write, in bytes.</summary>
    public const int LongestSecret = 256;

    private const int Ways = 4;

    private readonly Entry?[] _slots;
    private readonly int _setMask;
    private int _generation;
    private int _nextVictim;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="capacity">How many keys to hold, rounded up to a power of two of at least 4; 4,096 take about 1 MiB.</param>
    public SigningKeyCache(int capacity = 4096)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1 << 24);
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, Ways));
        _slots = new Entry?[slots];
        _setMask = (slots / Ways) - 1;
    }

    /// <summary>The number of keys that the cache can hold.</summary>
    public int Capacity => _slots.Length;

    /// <summary>The signing key of an access key for a scope, derived only if it is not known yet.</summary>
    /// <typeparam name="TState">What the reader needs to find the secret.</typeparam>
    /// <param name="accessKeyId">The access key id.</param>
    /// <param name="secretVersion">Names the secret among all that this access key id ever had.</param>
    /// <param name="scope">What the key is for, as checked by <see cref="SignatureParser"/>.</param>
    /// <param name="state">Passed to <paramref name="readSecret"/>.</param>
    /// <param name="readSecret">Called on a miss only.</param>
    /// <returns>The <see cref="SigningKey.Length"/> bytes of the key.</returns>
    public ReadOnlySpan<byte> GetOrDerive<TState>(
        string accessKeyId, long secretVersion, CredentialScope scope, TState state, SecretReader<TState> readSecret)
    {
        ArgumentNullException.ThrowIfNull(accessKeyId);
        ArgumentNullException.ThrowIfNull(readSecret);
        var hash = HashCode.Combine(accessKeyId, secretVersion, scope.Date, scope.Region, scope.Service);
        var set = _slots.AsSpan((hash & _setMask) * Ways, Ways);
        for (var i = 0; i < set.Length; i++)
        {
            if (Volatile.Read(ref set[i]) is { } entry && entry.IsFor(hash, accessKeyId, secretVersion, scope))
            {
                return entry.Key;
            }
        }

        var generation = Volatile.Read(ref _generation);
        var derived = new Entry(hash, accessKeyId, secretVersion, scope, Derive(scope, state, readSecret));
        ref var slot = ref Choose(set);
        Volatile.Write(ref slot, derived);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _generation) != generation)
        {
            // An invalidation ran meanwhile and may have passed this slot before it was written.
            Interlocked.CompareExchange(ref slot, null, derived);
        }

        return derived.Key;
    }

    /// <summary>Forgets every key derived for an access key id; for when it is deleted or its secret changes.</summary>
    /// <param name="accessKeyId">The access key id.</param>
    public void Invalidate(string accessKeyId)
    {
        Interlocked.Increment(ref _generation);
        for (var i = 0; i < _slots.Length; i++)
        {
            if (Volatile.Read(ref _slots[i]) is { } entry && entry.AccessKeyId == accessKeyId)
            {
                Interlocked.CompareExchange(ref _slots[i], null, entry);
            }
        }
    }

    private static byte[] Derive<TState>(CredentialScope scope, TState state, SecretReader<TState> readSecret)
    {
        Span<byte> secret = stackalloc byte[LongestSecret];
        var key = new byte[SigningKey.Length];
        try
        {
            SigningKey.Derive(secret[..readSecret(state, secret)], scope, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        return key;
    }

    private ref Entry? Choose(Span<Entry?> set)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (Volatile.Read(ref set[i]) is null)
            {
                return ref set[i];
            }
        }

        return ref set[Interlocked.Increment(ref _nextVictim) & (Ways - 1)];
    }

    private sealed class Entry(int hash, string accessKeyId, long secretVersion, CredentialScope scope, byte[] key)
    {
        public string AccessKeyId { get; } = accessKeyId;

        public byte[] Key { get; } = key;

        public bool IsFor(int otherHash, string otherId, long otherVersion, CredentialScope otherScope) =>
            hash == otherHash && secretVersion == otherVersion && AccessKeyId == otherId && scope == otherScope;
    }
}
