using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>
/// Finds the compiled policy of a document by the bytes that it is written with. Cases repeat their documents byte for byte; comparing bytes costs a
/// fraction of decoding and hashing them for the <see cref="PolicyCache"/>, which a document goes through the first time. Thread-safe.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly PolicyCache _policies = new(capacity);
    private readonly ConcurrentDictionary<Key, CompiledPolicy> _known = new(new Comparer());

    /// <summary>The compiled form of a document that is an object, or a string which holds one.</summary>
    public CompiledPolicy GetOrCompile(JsonElement document, PolicyKind kind)
    {
        var bytes = JsonMarshal.GetRawUtf8Value(document);
        if (_known.GetAlternateLookup<Spelling>().TryGetValue(new Spelling(bytes, kind), out var policy))
        {
            return policy;
        }

        var text = document.ValueKind == JsonValueKind.String ? document.GetString()! : document.GetRawText(); // a string has a text
        policy = _policies.GetOrCompile(text, kind);
        if (_known.Count >= capacity)
        {
            // Rare, and what is still in use comes back at the price of a hash.
            _known.Clear();
        }

        return _known.GetOrAdd(new Key(bytes.ToArray(), kind), policy);
    }

    private readonly record struct Key(byte[] Bytes, PolicyKind Kind);

    private readonly ref struct Spelling(ReadOnlySpan<byte> bytes, PolicyKind kind)
    {
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public PolicyKind Kind { get; } = kind;
    }

    private sealed class Comparer : IEqualityComparer<Key>, IAlternateEqualityComparer<Spelling, Key>
    {
        public bool Equals(Key x, Key y) => Equals(new Spelling(x.Bytes, x.Kind), y);

        public int GetHashCode([DisallowNull] Key obj) => GetHashCode(new Spelling(obj.Bytes, obj.Kind));

        public bool Equals(Spelling alternate, Key other) => alternate.Kind == other.Kind && alternate.Bytes.SequenceEqual(other.Bytes);

        public int GetHashCode(Spelling alternate)
        {
            var hash = default(HashCode); // seeded anew in each process
            hash.AddBytes(alternate.Bytes);
            hash.Add((int)alternate.Kind);
            return hash.ToHashCode();
        }

        public Key Create(Spelling alternate) => new(alternate.Bytes.ToArray(), alternate.Kind);
    }
}
