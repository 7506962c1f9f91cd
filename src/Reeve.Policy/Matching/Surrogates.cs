using System.Buffers;

namespace Reeve.Policy.Matching;

/// <summary>The UTF-16 units that stand for a character in pairs only.</summary>
internal static class Surrogates
{
    private static readonly SearchValues<char> All = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit)]);

    /// <summary>Where the first one is; -1 for none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>Whether each stands in a pair.</summary>
    public static bool ArePaired(ReadOnlySpan<char> text)
    {
        for (var at = IndexIn(text); at >= 0; at = IndexIn(text))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
