using System.Text.Unicode;

namespace Reeve.Protocol.Query;

/// <summary>Decodes pairs into one text buffer and a table of entries, and stops at the first fault.</summary>
internal ref struct ParameterReader(int capacity, int maxCount)
{
    private readonly byte[] _text = new byte[capacity];
    private ParameterEntry[] _entries = new ParameterEntry[8];
    private int _count;
    private int _length;

    public readonly byte[] Text => _text;

    public readonly ParameterEntry[] Entries => _entries;

    public readonly int Count => _count;

    public ProtocolError? Read(ReadOnlySpan<byte> encoded)
    {
        var pairs = new FormPairs(encoded);
        while (pairs.MoveNext())
        {
            if (_count == maxCount)
            {
                return QueryErrors.TooMany(maxCount);
            }

            var start = _length;
            if (Decode(pairs.Name) is { } badName)
            {
                return badName;
            }

            var valueStart = _length;
            if (Decode(pairs.Value) is { } badValue)
            {
                return badValue;
            }

            Add(new ParameterEntry(start, valueStart - start, _length - valueStart));
        }

        return null;
    }

    private ProtocolError? Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = _text.AsSpan(_length);
        var written = PercentEncoding.DecodeForm(encoded, decoded);
        if (written < 0)
        {
            return QueryErrors.IllegalEscape(encoded[~written..]);
        }

        _length += written;
        return Utf8.IsValid(decoded[..written]) ? null : QueryErrors.NotUtf8();
    }

    private void Add(ParameterEntry entry)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count++] = entry;
    }
}
