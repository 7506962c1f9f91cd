using System.Buffers;

namespace Reeve.Policy.Values;

/// <summary>The ASCII digits. Other scripts have digits too, and none of them belong in a policy.</summary>
/// <remarks>A search by set, because a search by range boxes its bounds until the JIT has optimised it, and deciding is to allocate nothing from the first call.</remarks>
internal static class Digits
{
    private static readonly SearchValues<char> All = SearchValues.Create("0123456789");

    /// <summary>Whether the text is nothing but digits, one at least.</summary>
    public static bool Only(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(All);

    /// <summary>How many digits the text begins with.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(All);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Whether the text is the twelve digits of an account id.</summary>
    public static bool AreAccountId(ReadOnlySpan<char> text) => text.Length == 12 && Only(text);
}
