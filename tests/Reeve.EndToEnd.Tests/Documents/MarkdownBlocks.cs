namespace Reeve.EndToEnd.Tests.Documents;

/// <summary>The fenced blocks of a Markdown text.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The lines of every block in a language, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The word behind the fence: <c>sh</c>.</param>
    /// <param name="section">The heading under which to look, or null for everywhere.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, string language, string? section = null)
    {
        var blocks = new List<IReadOnlyList<string>>();
        List<string>? block = null;
        var isInSection = section is null;
        foreach (var line in text.Split('\n'))
        {
            if (block is null)
            {
                isInSection = section is not null && line.StartsWith("## ", StringComparison.Ordinal) ? line == $"## {section}" : isInSection;
                block = isInSection && line == $"```{language}" ? [] : null;
            }
            else if (line == "```")
            {
                blocks.Add(block);
                block = null;
            }
            else
            {
                block.Add(line);
            }
        }

        return blocks;
    }
}
