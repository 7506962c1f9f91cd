namespace Reeve.Policy.Lint;

/// <summary>Puts words of a policy into messages.</summary>
internal static class Quoted
{
    private const int Longest = 200;

    /// <summary>The text in quotes, shortened where it is long.</summary>
    public static string Text(string text) => text.Length <= Longest ? $"\"{text}\"" : $"\"{text[..Longest]}…\"";

    /// <summary>The question whether another text was meant; nothing where there is none.</summary>
    public static string Suggestion(string? text) => text is null ? "" : $" Did you mean {Text(text)}?";
}
