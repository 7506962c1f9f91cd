using System.Text;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Actions;

/// <summary>Reads what varies in the texts of the reference: <c>${Name}</c>, and <c>&lt;name&gt;</c> in a few keys of S3.</summary>
internal static class Placeholders
{
    /// <summary>Whether anything in the text varies.</summary>
    public static bool AreIn(string text) => text.AsSpan().IndexOfAny('$', '<') >= 0;

    /// <summary>The text as a pattern: each varying part is one character or more.</summary>
    public static string ToTokens(string text)
    {
        var tokens = new StringBuilder();
        var rest = text.AsSpan();
        while (TryFind(rest, out var start, out var length, out _))
        {
            tokens.Append(rest[..start]).Append(Token.AnyOne).Append(Token.AnyRun);
            rest = rest[(start + length)..];
        }

        return tokens.Append(rest).ToString();
    }

    /// <summary>Finds the first varying part.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out int start, out int length, out ReadOnlySpan<char> name)
    {
        start = text.IndexOfAny('$', '<');
        var open = start >= 0 && text[start] == '$' ? 2 : 1;
        var end = start < 0 ? -1 : text[start..].IndexOf(open == 2 ? '}' : '>');
        length = end + 1;
        name = end < 0 ? default : text.Slice(start + open, end - open);
        return end >= 0;
    }
}
