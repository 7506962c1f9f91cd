using System.Numerics;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>
/// A hash table from text to any number of values, filled once and then only read. Much cheaper to build than a frozen dictionary, which
/// matters because policies of sessions are compiled for one use.
/// </summary>
internal sealed class ChainTable<T>
{
    private readonly int[] _buckets;
    private readonly Entry[] _entries;
    private int _count;

    public ChainTable(int capacity)
    {
        _entries = capacity == 0 ? [] : new Entry[capacity];
        _buckets = new int[capacity == 0 ? 1 : (int)BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    }

    public bool IsEmpty => _count == 0;

    public ref readonly T this[int entry] => ref _entries[entry].Value;

    /// <summary>Adds a value. The same value twice in a row under one key is kept once.</summary>
    public void Add(string key, T value)
    {
        var hash = AsciiFold.Hash(key);
        var head = First(key, hash);
        if (head >= 0 && EqualityComparer<T>.Default.Equals(_entries[head].Value, value))
        {
            return;
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry(key, hash, bucket - 1, value);
        bucket = ++_count;
    }

    /// <summary>The newest entry under the key; -1 for none.</summary>
    public int First(ReadOnlySpan<char> key, int hash) => Find(_buckets[hash & (_buckets.Length - 1)] - 1, key, hash);

    /// <summary>The entry under the same key that was added before <paramref name="entry"/>; -1 for none.</summary>
    public int Next(int entry, ReadOnlySpan<char> key, int hash) => Find(_entries[entry].Next, key, hash);

    private int Find(int entry, ReadOnlySpan<char> key, int hash)
    {
        while (entry >= 0)
        {
            ref readonly var candidate = ref _entries[entry];
            if (candidate.Hash == hash && key.SequenceEqual(candidate.Key))
            {
                return entry;
            }

            entry = candidate.Next;
        }

        return -1;
    }

    private readonly struct Entry(string key, int hash, int next, T value)
    {
        public readonly string Key = key;
        public readonly int Hash = hash;
        public readonly int Next = next;
        public readonly T Value = value;
    }
}
