using System.Numerics;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Compare;

/// <summary>The automata of several patterns side by side: each token is a place, each pattern ends in a place of its own.</summary>
internal sealed class PatternAutomata
{
    // Ends a pattern. As half of a surrogate pair it is in no text.
    private const char End = '\uDFFD';

    private readonly char[] _tokens;
    private readonly bool[] _mayBeColon;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly char _other;

    public PatternAutomata(IReadOnlyList<LanguagePattern> patterns)
    {
        _tokens = [.. patterns.SelectMany(pattern => pattern.Tokens.Append(End))];
        _mayBeColon = [.. patterns.SelectMany(pattern => Enumerable.Range(0, pattern.Tokens.Length + 1).Select(at => at >= pattern.FreeFrom))];
        _starts = new int[patterns.Count];
        _ends = new int[patterns.Count];
        var place = 0;
        for (var index = 0; index < patterns.Count; index++)
        {
            _starts[index] = place;
            place += patterns[index].Tokens.Length;
            _ends[index] = place++;
        }

        _other = Unused(_tokens);
    }

    /// <summary>Where everything begins.</summary>
    public ulong[] Start()
    {
        var state = new ulong[(_tokens.Length + 63) / 64];
        foreach (var start in _starts)
        {
            Add(state, start);
        }

        return state;
    }

    /// <summary>Where a letter leads.</summary>
    public ulong[] Step(ulong[] state, char letter)
    {
        var next = new ulong[state.Length];
        foreach (var place in Places(state))
        {
            switch (_tokens[place])
            {
                case End:
                    break;
                case Token.AnyRun:
                    AddWhere(letter is not ':' || _mayBeColon[place], next, place);
                    break;
                case Token.AnyOne:
                    AddWhere(letter is not ':' || _mayBeColon[place], next, place + 1);
                    break;
                default:
                    AddWhere(_tokens[place] == letter, next, place + 1);
                    break;
            }
        }

        return next;
    }

    /// <summary>The letters that may lead to different places, one of them for all that no place waits for.</summary>
    public IEnumerable<char> Letters(ulong[] state) => Places(state)
        .Select(place => _tokens[place])
        .Where(token => token is not (End or Token.AnyRun or Token.AnyOne))
        .Append(_other)
        .Append(':')
        .Distinct();

    /// <summary>Whether the first pattern can still match.</summary>
    public bool IsAlive(ulong[] state)
    {
        for (var place = _starts[0]; place <= _ends[0]; place++)
        {
            if (Has(state, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which patterns match here, a 1 or 0 for each.</summary>
    public string Accepted(ulong[] state) => string.Create(_ends.Length, (state, _ends), static (text, from) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = Has(from.state, from._ends[index]) ? '1' : '0';
        }
    });

    // A letter as people would write it, where one is left.
    private static char Unused(char[] tokens) => Enumerable.Range('a', 26).Concat(Enumerable.Range('0', 10)).Concat(Enumerable.Range('\u00E0', 0x1000))
        .Select(letter => (char)letter)
        .First(letter => !tokens.Contains(letter));

    private static bool Has(ulong[] state, int place) => (state[place / 64] >> (place % 64) & 1) != 0;

    private static IEnumerable<int> Places(ulong[] state)
    {
        for (var word = 0; word < state.Length; word++)
        {
            for (var bits = state[word]; bits != 0; bits &= bits - 1)
            {
                yield return (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    private void AddWhere(bool holds, ulong[] state, int place)
    {
        if (holds)
        {
            Add(state, place);
        }
    }

    // What may stand for nothing is passed over too.
    private void Add(ulong[] state, int place)
    {
        for (var at = place; ; at++)
        {
            state[at / 64] |= 1UL << (at % 64);
            if (_tokens[at] is not Token.AnyRun)
            {
                return;
            }
        }
    }
}
