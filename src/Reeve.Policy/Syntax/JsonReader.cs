using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Syntax;

/// <summary>
/// Reads strict JSON (RFC 8259) and keeps where each value stood. Refuses what lenient readers resolve silently: repeated names,
/// halves of surrogate pairs, comments, trailing commas, text after the value. Depth and size are bounded; it never throws.
/// </summary>
internal ref struct JsonReader
{
    /// <summary>A policy needs seven levels; the rest is room for documents that are refused later with a better reason.</summary>
    public const int MaxDepth = 32;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789+-.eE");

    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads the whole of <paramref name="text"/> as one value.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out JsonValue? value, out int faultOffset)
    {
        value = null;
        faultOffset = 0;
        if (text.Length > PolicyLimits.MaxDocumentLength || !Surrogates.ArePaired(text))
        {
            return false;
        }

        var reader = new JsonReader(text);
        reader.SkipWhiteSpace();
        if (reader.TryReadValue(out value))
        {
            reader.SkipWhiteSpace();
            if (reader._position == text.Length)
            {
                return true;
            }
        }

        value = null;
        faultOffset = reader._position;
        return false;
    }

    private readonly bool At(char c) => _position < _text.Length && _text[_position] == c;

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private bool TryReadValue([NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        if (_position == _text.Length)
        {
            return false;
        }

        switch (_text[_position])
        {
            case '{':
                return TryReadObject(out value);
            case '[':
                return TryReadArray(out value);
            case '"':
                var start = _position;
                if (!JsonStringReader.TryRead(_text, ref _position, out var text))
                {
                    return false;
                }

                value = new JsonString(text, start, _position);
                return true;
            default:
                return TryReadLiteral(out value);
        }
    }

    private bool TryReadObject([NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        var start = _position++;
        if (++_depth > MaxDepth)
        {
            return false;
        }

        var members = new MemberList();
        SkipWhiteSpace();
        while (!At('}'))
        {
            if ((members.Count > 0 && !TrySkip(',')) || !TryReadMember(ref members))
            {
                return false;
            }

            SkipWhiteSpace();
        }

        _position++;
        _depth--;
        value = new JsonObject(members.ToArray(), start, _position);
        return true;
    }

    private bool TryReadMember(ref MemberList members)
    {
        var start = _position;
        if (!At('"') || !JsonStringReader.TryRead(_text, ref _position, out var name))
        {
            return false;
        }

        SkipWhiteSpace();
        if (!TrySkip(':') || !TryReadValue(out var value))
        {
            return false;
        }

        if (members.TryAdd(new JsonMember(name, start, value)))
        {
            return true;
        }

        _position = start; // the repeated name is what is at fault
        return false;
    }

    private bool TryReadArray([NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        var start = _position++;
        if (++_depth > MaxDepth)
        {
            return false;
        }

        var items = new List<JsonValue>();
        SkipWhiteSpace();
        while (!At(']'))
        {
            if ((items.Count > 0 && !TrySkip(',')) || !TryReadValue(out var item))
            {
                return false;
            }

            items.Add(item);
            SkipWhiteSpace();
        }

        _position++;
        _depth--;
        value = new JsonArray([.. items], start, _position);
        return true;
    }

    /// <summary>Steps over <paramref name="separator"/> and the white space behind it.</summary>
    private bool TrySkip(char separator)
    {
        if (!At(separator))
        {
            return false;
        }

        _position++;
        SkipWhiteSpace();
        return true;
    }

    private bool TryReadLiteral([NotNullWhen(true)] out JsonValue? value)
    {
        value = null;
        var rest = _text.AsSpan(_position);
        var (text, kind) = rest switch
        {
            ['t', 'r', 'u', 'e', ..] => ("true", JsonLiteralKind.Boolean),
            ['f', 'a', 'l', 's', 'e', ..] => ("false", JsonLiteralKind.Boolean),
            ['n', 'u', 'l', 'l', ..] => ("null", JsonLiteralKind.Null),
            _ => (ReadNumber(rest), JsonLiteralKind.Number),
        };
        if (text.Length == 0)
        {
            return false;
        }

        value = new JsonLiteral(text, kind, _position, _position + text.Length);
        _position += text.Length;
        return true;
    }

    private static string ReadNumber(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(NumberCharacters);
        var number = length < 0 ? rest : rest[..length];
        return JsonNumberGrammar.Matches(number) ? number.ToString() : "";
    }
}
