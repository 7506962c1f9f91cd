using System.Diagnostics.CodeAnalysis;
using Reeve.Policy.Matching;

namespace Reeve.Policy;

/// <summary>
/// The condition keys of one request. Names are case-insensitive (A–Z). A key set with a list is multivalued, even if the list has one value;
/// a list without values is the same as an absent key. Fill it on one thread; once filled, any number may read it.
/// </summary>
public sealed class RequestContext
{
    private string[] _names;
    private int[] _hashes;
    private object[] _values;
    private int _count;

    /// <summary>An empty context with room for the keys that most requests have.</summary>
    public RequestContext()
        : this(16)
    {
    }

    /// <summary>An empty context with room for <paramref name="capacity"/> keys; it grows beyond as needed.</summary>
    public RequestContext(int capacity)
    {
        _names = new string[capacity];
        _hashes = new int[capacity];
        _values = new object[capacity];
    }

    /// <summary>The names of the keys that are present, in the order and spelling they were first set in.</summary>
    public IEnumerable<string> Keys => _names.Take(_count).Where(name => TryGetValues(name, out _));

    /// <summary>Sets a single-valued key; replaces what the key held.</summary>
    public RequestContext Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return SetCore(key, value);
    }

    /// <summary>Sets a multivalued key; replaces what the key held. The list is copied.</summary>
    public RequestContext Set(string key, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return SetCore(key, values.ToArray());
    }

    /// <summary>Takes over every key of <paramref name="other"/>, replacing those that are there already.</summary>
    public RequestContext SetAll(RequestContext other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < other._count; i++)
        {
            SetCore(other._names[i], other._values[i]);
        }

        return this;
    }

    /// <summary>The values of a key; false where it is absent.</summary>
    public bool TryGetValues(string key, [NotNullWhen(true)] out IReadOnlyList<string>? values)
    {
        ArgumentNullException.ThrowIfNull(key);
        values = Find(key, AsciiFold.Hash(key)) switch
        {
            string single => [single],
            string[] many => many,
            _ => null,
        };
        return values is not null;
    }

    /// <summary>What a key holds: a string, an array with at least one string, or null where the key is absent.</summary>
    internal object? Find(string key, int hash)
    {
        var index = IndexOf(key, hash);
        return index < 0 || _values[index] is string[] { Length: 0 } ? null : _values[index];
    }

    private RequestContext SetCore(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var hash = AsciiFold.Hash(key);
        var index = IndexOf(key, hash);
        if (index >= 0)
        {
            _values[index] = value;
            return this;
        }

        if (_count == _names.Length)
        {
            var larger = Math.Max(16, _count * 2);
            Array.Resize(ref _names, larger);
            Array.Resize(ref _hashes, larger);
            Array.Resize(ref _values, larger);
        }

        (_names[_count], _hashes[_count], _values[_count]) = (key, hash, value);
        _count++;
        return this;
    }

    /// <summary>A scan of hashes a vector at a time: quicker than a hash table for the few dozen keys that a request has.</summary>
    private int IndexOf(string key, int hash)
    {
        var from = 0;
        while (true)
        {
            var next = _hashes.AsSpan(from, _count - from).IndexOf(hash);
            if (next < 0)
            {
                return -1;
            }

            from += next;
            if (AsciiFold.Equal(_names[from], key))
            {
                return from;
            }

            from++;
        }
    }
}
