namespace Reeve.Server.Startup;

/// <summary>Writes words the way a POSIX shell reads them.</summary>
public static class ShellText
{
    private const string PlainSigns = "_-+=.,/@%:";

    /// <summary>The word as it stands where that is safe, else in single quotes.</summary>
    public static string Quote(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || PlainSigns.Contains(c, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
