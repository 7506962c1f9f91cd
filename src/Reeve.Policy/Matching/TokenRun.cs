using System.Numerics;
using System.Runtime.InteropServices;

namespace Reeve.Policy.Matching;

/// <summary>Compares a run of tokens without <c>*</c> with text in which each character is one code point.</summary>
internal static class TokenRun
{
    /// <summary>Whether <paramref name="run"/> fits the beginning of <paramref name="text"/>, which is at least as long.</summary>
    public static bool FitsAt(ReadOnlySpan<char> run, ReadOnlySpan<char> text)
    {
        if (!run.Contains(Token.AnyOne))
        {
            return text.StartsWith(run, StringComparison.Ordinal);
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] != text[i] && run[i] != Token.AnyOne)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first place in <paramref name="text"/> where <paramref name="run"/> fits; -1 if there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> run, ReadOnlySpan<char> text)
    {
        if (!run.Contains(Token.AnyOne))
        {
            return text.IndexOf(run, StringComparison.Ordinal);
        }

        return FirstFit<ushort>(MemoryMarshal.Cast<char, ushort>(run), MemoryMarshal.Cast<char, ushort>(text), Token.AnyOne);
    }

    /// <summary>
    /// The first place where the run fits, many places at a time: a vector holds one flag per candidate place, and each token of the run
    /// clears those where it differs. A run such as <c>?a?a?b</c> has no literal to search for, and tried place by place it would make
    /// a hostile policy cost a hundred times more.
    /// </summary>
    public static int FirstFit<T>(ReadOnlySpan<T> run, ReadOnlySpan<T> text, T anyOne)
        where T : unmanaged, IBinaryInteger<T>
    {
        var places = text.Length - run.Length + 1;
        var at = 0;
        for (; at <= places - Vector<T>.Count; at += Vector<T>.Count)
        {
            var fits = Vector<T>.AllBitsSet;
            for (var i = 0; i < run.Length && fits != Vector<T>.Zero; i++)
            {
                if (run[i] != anyOne)
                {
                    fits &= Vector.Equals(new Vector<T>(text[(at + i)..]), new Vector<T>(run[i]));
                }
            }

            if (fits != Vector<T>.Zero)
            {
                return at + FirstSet(fits);
            }
        }

        for (; at < places; at++)
        {
            if (Fits(run, text[at..], anyOne))
            {
                return at;
            }
        }

        return -1;
    }

    private static int FirstSet<T>(Vector<T> flags)
        where T : unmanaged, IBinaryInteger<T>
    {
        var i = 0;
        while (flags[i] == T.Zero)
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the run fits the beginning of the text, which is at least as long.</summary>
    public static bool Fits<T>(ReadOnlySpan<T> run, ReadOnlySpan<T> text, T anyOne)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] != text[i] && run[i] != anyOne)
            {
                return false;
            }
        }

        return true;
    }
}
