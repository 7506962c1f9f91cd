namespace Reeve.Policy.Syntax;

/// <summary>Turns an offset into the line and column that people count.</summary>
internal static class TextPosition
{
    /// <summary>The 1-based line and column of <paramref name="offset"/>; a column is one UTF-16 unit.</summary>
    public static (int Line, int Column) Of(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        var line = before.Count('\n') + 1;
        return (line, before.Length - before.LastIndexOf('\n'));
    }
}
