using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Reeve.Policy;

/// <summary>
/// Keeps compiled policies by the SHA-256 of their document and their kind, so that one document is compiled once however many entities it is
/// attached to. Thread-safe. Holds programs, never decisions.
/// </summary>
public sealed class PolicyCache
{
    private readonly int _capacity;
    private readonly ConcurrentDictionary<Key, CompiledPolicy> _policies = new();

    /// <summary>An empty cache.</summary>
    /// <param name="capacity">How many policies it keeps at most; 1 or more.</param>
    public PolicyCache(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>How many policies are kept now.</summary>
    public int Count => _policies.Count;

    /// <summary>The compiled form of a document. A document that does not compile gives a policy with a <see cref="CompiledPolicy.Fault"/>, which refuses.</summary>
    public CompiledPolicy GetOrCompile(string document, PolicyKind kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        var key = Key.Of(document, kind);
        if (_policies.TryGetValue(key, out var known))
        {
            return known;
        }

        var compiled = CompiledPolicy.Compile(document, kind);
        if (_policies.Count >= _capacity)
        {
            // Which one leaves matters little: what is used comes back at the price of a compilation. Tracking use would cost every hit.
            foreach (var (oldKey, _) in _policies)
            {
                _policies.TryRemove(oldKey, out _);
                if (_policies.Count < _capacity)
                {
                    break;
                }
            }
        }

        return _policies.GetOrAdd(key, compiled);
    }

    private readonly record struct Key(UInt128 High, UInt128 Low, PolicyKind Kind)
    {
        public static Key Of(string document, PolicyKind kind)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(document.AsSpan()), hash);
            return new Key(MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<UInt128>(hash[16..]), kind);
        }
    }
}
