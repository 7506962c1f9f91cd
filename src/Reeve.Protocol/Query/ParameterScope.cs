using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Reeve.Protocol.Query;

/// <summary>
/// One structure of a request: every parameter whose name starts with the same path. Names are then relative: below
/// <c>Tags.member.1</c> the parameter <c>Tags.member.1.Key</c> is <c>Key</c>. Looking something up is a binary search.
/// </summary>
public readonly struct ParameterScope
{
    private readonly QueryParameters? _parameters;
    private readonly int _start;
    private readonly int _end;
    private readonly int _prefixLength;

    // The rank of the parameter that is exactly this path, plus one; zero, also in default(ParameterScope), means none.
    private readonly int _ownRankPlusOne;

    internal ParameterScope(QueryParameters? parameters, int start, int end, int prefixLength, int ownRank)
    {
        _parameters = parameters;
        _start = start;
        _end = end;
        _prefixLength = prefixLength;
        _ownRankPlusOne = ownRank + 1;
    }

    /// <summary>Whether anything was sent at this path or below it.</summary>
    public bool IsPresent => _ownRankPlusOne > 0 || _end > _start;

    /// <summary>The value at this path itself: a list's member that is a scalar (<c>TagKeys.member.1=a</c>).</summary>
    /// <param name="value">The decoded value; null when there is none.</param>
    /// <returns>Whether a value was sent.</returns>
    public bool TryGetValue([NotNullWhen(true)] out string? value)
    {
        value = _ownRankPlusOne > 0 ? Encoding.UTF8.GetString(_parameters!.SortedValue(_ownRankPlusOne - 1)) : null; // a rank comes with its owner
        return value is not null;
    }

    /// <summary>The value of a scalar below this path.</summary>
    /// <param name="name">The relative name in UTF-8.</param>
    /// <param name="value">The decoded value, maybe empty; null when there is none.</param>
    /// <returns>Whether the parameter was sent.</returns>
    public bool TryGet(ReadOnlySpan<byte> name, [NotNullWhen(true)] out string? value)
    {
        value = TryGetUtf8(name, out var utf8) ? Encoding.UTF8.GetString(utf8) : null;
        return value is not null;
    }

    /// <summary>The value of a scalar below this path, without making a string of it.</summary>
    /// <param name="name">The relative name in UTF-8.</param>
    /// <param name="value">The decoded value; empty when there is none.</param>
    /// <returns>Whether the parameter was sent.</returns>
    public bool TryGetUtf8(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var rank = Find(name);
        value = rank < 0 ? default : _parameters!.SortedValue(rank); // a rank comes with its owner
        return rank >= 0;
    }

    /// <summary>A structure below this path.</summary>
    /// <param name="name">Its relative name in UTF-8, without a dot at the end.</param>
    /// <returns>The structure; <see cref="IsPresent"/> tells whether anything of it was sent.</returns>
    public ParameterScope GetScope(ReadOnlySpan<byte> name)
    {
        // '/' follows '.' in ASCII, so this is the range of everything that starts with "name.".
        var start = LowerBound(name, (byte)'.');
        var end = LowerBound(name, (byte)'/');
        return new ParameterScope(_parameters, start, end, _prefixLength + name.Length + 1, Find(name));
    }

    /// <summary>A list below this path: <c>name.member.1</c>, <c>name.member.2</c>, or <c>name=</c> for an empty one.</summary>
    /// <param name="name">Its relative name in UTF-8, without <c>.member</c>.</param>
    /// <param name="list">The list; empty when none was sent.</param>
    /// <returns>Whether the list was sent, be it empty.</returns>
    public bool TryGetList(ReadOnlySpan<byte> name, out ParameterList list)
    {
        var scope = GetScope(name);
        var members = scope.GetScope("member"u8);
        if (!members.IsPresent && scope._ownRankPlusOne == 0)
        {
            list = default;
            return false;
        }

        var strayValue = members._ownRankPlusOne > 0
            || (scope._ownRankPlusOne > 0 && (members.IsPresent || !_parameters!.SortedValue(scope._ownRankPlusOne - 1).IsEmpty)); // as above
        list = ParameterList.Read(_parameters!, members._start, members._end, members._prefixLength, strayValue); // as above
        return true;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var low = _start;
        var high = _end - 1;
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            var order = _parameters!.SortedName(middle)[_prefixLength..].SequenceCompareTo(name); // a non-empty range has an owner
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int LowerBound(ReadOnlySpan<byte> name, byte tail)
    {
        var low = _start;
        var high = _end;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            var precedes = Precedes(_parameters!.SortedName(middle)[_prefixLength..], name, tail); // a non-empty range has an owner
            (low, high) = precedes ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Whether a name comes before "wanted" followed by one more byte.
    private static bool Precedes(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, byte tail)
    {
        if (name.Length <= wanted.Length)
        {
            return name.SequenceCompareTo(wanted) <= 0;
        }

        var order = name[..wanted.Length].SequenceCompareTo(wanted);
        return order < 0 || (order == 0 && name[wanted.Length] < tail);
    }
}
