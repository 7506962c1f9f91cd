namespace Reeve.Iam.Generators;

/// <summary>Letter case of names that are ASCII.</summary>
internal static class AsciiText
{
    /// <summary>The text in lower case.</summary>
    public static string ToLower(string text) => new(text.Select(ToLower).ToArray());

    /// <summary>The text with its first letter in lower case.</summary>
    public static string ToCamelCase(string text) => text.Length == 0 ? text : ToLower(text[0]) + text.Substring(1);

    private static char ToLower(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
}
