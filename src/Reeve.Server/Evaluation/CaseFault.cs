namespace Reeve.Server.Evaluation;

/// <summary>Takes the first thing that is wrong with a case. Whoever reads the case stops as soon as there is one.</summary>
internal sealed class CaseFault
{
    private const int LongestQuote = 100;

    /// <summary>The sentence, or null where nothing is wrong.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether something is wrong.</summary>
    public bool IsKnown => Text is not null;

    /// <summary>Notes what is wrong, unless something is noted already.</summary>
    public void Note(FormattableString text) => Text ??= FormattableString.Invariant(text);

    /// <summary>A part of the case between quotes, cut where it is long.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"'{text}'" : $"'{text[..LongestQuote]}…'";
}
