using System.Buffers;

namespace Reeve.Cli.Policies;

/// <summary>
/// Finds where the cases of a stream end: each at the end of its line, or, in a JSON list, at the comma or bracket behind it. It looks at each byte once,
/// and remembers what it needs of those before.
/// </summary>
/// <param name="mayBeList">Whether a stream that begins with a bracket is a list.</param>
internal sealed class CaseCutter(bool mayBeList)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"[]{},"u8);

    private Place _place = mayBeList ? Place.Start : Place.Lines;
    private int _depth;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasMore;

    private enum Place
    {
        Start,
        Lines,
        List,
        BehindList,
    }

    /// <summary>White space, and the mark that some editors begin a file with.</summary>
    private static ReadOnlySpan<byte> Blanks => " \t\r\n\uFEFF"u8;

    /// <summary>What is wrong if the stream ends here, where it may not; or null.</summary>
    public string? FaultAtEnd => _place switch
    {
        Place.List => "The list of cases has no end.",
        Place.BehindList when _hasMore => "There is more behind the list of cases.",
        _ => null,
    };

    /// <summary>A case without the white space around it.</summary>
    public static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> text)
    {
        var start = text.Span.IndexOfAnyExcept(Blanks);
        return start < 0 ? default : text[start..(text.Span.LastIndexOfAnyExcept(Blanks) + 1)];
    }

    /// <summary>Where the case ends, which has one byte behind it that is not its own; -1 where it goes on beyond these bytes.</summary>
    /// <param name="fresh">The bytes that follow those of the last call.</param>
    public int FindEnd(ReadOnlySpan<byte> fresh)
    {
        switch (_place)
        {
            case Place.Start:
                return Begin(fresh);
            case Place.Lines:
                return fresh.IndexOf((byte)'\n');
            case Place.List:
                return FindEndInList(fresh);
            default:
                _hasMore |= fresh.ContainsAnyExcept(Blanks);
                return -1;
        }
    }

    private int Begin(ReadOnlySpan<byte> fresh)
    {
        var first = fresh.IndexOfAnyExcept(Blanks);
        if (first < 0)
        {
            return -1;
        }

        _place = fresh[first] == '[' ? Place.List : Place.Lines;
        return _place == Place.List ? first : FindEnd(fresh);
    }

    private int FindEndInList(ReadOnlySpan<byte> fresh)
    {
        var position = 0;
        while (position < fresh.Length)
        {
            if (_isInString)
            {
                position += PassString(fresh[position..]);
                continue;
            }

            var next = fresh[position..].IndexOfAny(Structure);
            if (next < 0)
            {
                return -1;
            }

            position += next;
            if (IsEnd(fresh[position]))
            {
                return position;
            }

            position++;
        }

        return -1;
    }

    private bool IsEnd(byte structure)
    {
        switch (structure)
        {
            case (byte)'"':
                _isInString = true;
                return false;
            case (byte)',':
                return _depth == 0;
            case (byte)'[' or (byte)'{':
                _depth++;
                return false;
            case (byte)']' when _depth == 0:
                _place = Place.BehindList;
                return true;
            default:
                _depth = Math.Max(0, _depth - 1);
                return false;
        }
    }

    /// <summary>How many bytes there are up to the end of the string, its quote included, or of the bytes.</summary>
    private int PassString(ReadOnlySpan<byte> rest)
    {
        var position = _isEscaped ? 1 : 0;
        _isEscaped = false;
        while (rest[position..].IndexOfAny((byte)'"', (byte)'\\') is var next and >= 0)
        {
            position += next + 1;
            if (rest[position - 1] == '"')
            {
                _isInString = false;
                return position;
            }

            if (position == rest.Length)
            {
                _isEscaped = true;
                return position;
            }

            position++;
        }

        return rest.Length;
    }
}
