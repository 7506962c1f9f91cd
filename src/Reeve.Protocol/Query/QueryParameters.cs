using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Reeve.Protocol.Query;

/// <summary>
/// The decoded parameters of one AWS Query request: immutable, case-sensitive, in the order in which they were sent. Names are
/// unique, because "the last one wins" lets two readers of one request see different values.
/// </summary>
public sealed class QueryParameters
{
    /// <summary>How many parameters a request may have unless the caller says otherwise.</summary>
    public const int DefaultMaxCount = 4096;

    private readonly byte[] _text;
    private readonly ParameterEntry[] _entries;

    // Positions in _entries, by name in ordinal byte order: everything under one prefix is one range.
    private readonly int[] _byName;

    private QueryParameters(byte[] text, ParameterEntry[] entries, int[] byName)
    {
        _text = text;
        _entries = entries;
        _byName = byName;
    }

    /// <summary>The number of parameters.</summary>
    public int Count => _byName.Length;

    /// <summary>All parameters as one structure, to read nested ones and lists from.</summary>
    public ParameterScope Root => new(this, 0, Count, 0, -1);

    /// <summary>Parses a form body.</summary>
    /// <param name="form">The body, <c>application/x-www-form-urlencoded</c>, as received. The caller bounds its size.</param>
    /// <param name="maxCount">The most parameters to accept.</param>
    /// <returns>The parameters, or <c>MalformedQueryString</c>.</returns>
    public static ProtocolResult<QueryParameters> Parse(ReadOnlySpan<byte> form, int maxCount = DefaultMaxCount) =>
        ParseUtf8(default, form, maxCount);

    /// <summary>
    /// Parses the query string and the form body of one request. The rule for requests that have both: their parameters count
    /// together, query string first, and a name that occurs in both is refused like any other duplicate.
    /// </summary>
    /// <param name="queryString">The raw query string without its <c>?</c>, as received; empty if there is none.</param>
    /// <param name="form">The body as received; empty if there is none.</param>
    /// <param name="maxCount">The most parameters to accept, of both together.</param>
    /// <returns>The parameters, or <c>MalformedQueryString</c>.</returns>
    public static ProtocolResult<QueryParameters> Parse(
        ReadOnlySpan<char> queryString, ReadOnlySpan<byte> form, int maxCount = DefaultMaxCount)
    {
        using var utf8 = new TranscodedText(queryString, stackalloc byte[TranscodedText.StackLength]);
        return ParseUtf8(utf8.Bytes, form, maxCount);
    }

    /// <summary>The value of a parameter.</summary>
    /// <param name="name">The whole name in UTF-8: <c>"Tags.member.1.Key"u8</c>.</param>
    /// <param name="value">The decoded value, maybe empty; null when there is no such parameter.</param>
    /// <returns>Whether the parameter was sent.</returns>
    public bool TryGet(ReadOnlySpan<byte> name, [NotNullWhen(true)] out string? value) => Root.TryGet(name, out value);

    /// <inheritdoc cref="TryGet(ReadOnlySpan{byte}, out string?)"/>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        using var utf8 = new TranscodedText(name, stackalloc byte[TranscodedText.StackLength]);
        return Root.TryGet(utf8.Bytes, out value);
    }

    /// <summary>A list by its whole path, see <see cref="ParameterScope.TryGetList"/>.</summary>
    /// <param name="path">The path without <c>.member</c>: <c>Tags</c>, <c>ContextEntries.member.1.ContextKeyValues</c>.</param>
    /// <param name="list">The list; empty when none was sent.</param>
    /// <returns>Whether the list was sent, be it empty.</returns>
    public bool TryGetList(string path, out ParameterList list)
    {
        using var utf8 = new TranscodedText(path, stackalloc byte[TranscodedText.StackLength]);
        return Root.TryGetList(utf8.Bytes, out list);
    }

    /// <summary>The value of a parameter in UTF-8, without making a string of it.</summary>
    /// <param name="name">The whole name in UTF-8.</param>
    /// <param name="value">The decoded value; empty when there is no such parameter.</param>
    /// <returns>Whether the parameter was sent.</returns>
    public bool TryGetUtf8(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => Root.TryGetUtf8(name, out value);

    /// <summary>The name of the parameter that was sent at a position.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The decoded name.</returns>
    public string NameAt(int position) => Encoding.UTF8.GetString(_entries.AsSpan(0, Count)[position].Name(_text));

    /// <summary>The value of the parameter that was sent at a position.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The decoded value.</returns>
    public string ValueAt(int position) => Encoding.UTF8.GetString(_entries.AsSpan(0, Count)[position].Value(_text));

    internal ReadOnlySpan<byte> SortedName(int rank) => _entries[_byName[rank]].Name(_text);

    internal ReadOnlySpan<byte> SortedValue(int rank) => _entries[_byName[rank]].Value(_text);

    private static ProtocolResult<QueryParameters> ParseUtf8(ReadOnlySpan<byte> query, ReadOnlySpan<byte> form, int maxCount)
    {
        var reader = new ParameterReader(query.Length + form.Length, maxCount);
        if ((reader.Read(query) ?? reader.Read(form)) is { } error)
        {
            return new ProtocolResult<QueryParameters>.Failed(error);
        }

        var byName = new int[reader.Count];
        for (var i = 0; i < byName.Length; i++)
        {
            byName[i] = i;
        }

        byName.AsSpan().Sort(new NameOrder(reader.Text, reader.Entries));
        var parameters = new QueryParameters(reader.Text, reader.Entries, byName);
        return parameters.FindDuplicate() is { } duplicate
            ? new ProtocolResult<QueryParameters>.Failed(duplicate)
            : new ProtocolResult<QueryParameters>.Ok(parameters);
    }

    private ProtocolError? FindDuplicate()
    {
        for (var rank = 1; rank < _byName.Length; rank++)
        {
            if (SortedName(rank).SequenceEqual(SortedName(rank - 1)))
            {
                return QueryErrors.Duplicate(SortedName(rank));
            }
        }

        return null;
    }

    private readonly struct NameOrder(byte[] text, ParameterEntry[] entries) : IComparer<int>
    {
        public int Compare(int x, int y) => entries[x].Name(text).SequenceCompareTo(entries[y].Name(text));
    }
}
