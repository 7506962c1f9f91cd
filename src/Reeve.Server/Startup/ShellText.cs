namespace Reeve.Server.Startup;

/// <summary>Writes words the way a POSIX shell reads them.</summary>
public static class ShellText
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=.,/@%:";

    /// <summary>The word as it stands where that is safe, else in single quotes.</summary>
    public static string Quote(string word) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
