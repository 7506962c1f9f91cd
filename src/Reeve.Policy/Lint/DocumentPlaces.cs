using Reeve.Policy.Syntax;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint;

/// <summary>Turns offsets into the lines and columns of one document.</summary>
internal sealed class DocumentPlaces(string document)
{
    private readonly LineIndex _lines = new(document);

    /// <summary>The finding with its place.</summary>
    public PolicyFinding Place(FindingRule rule, Finding finding)
    {
        var (line, column) = _lines.PositionOf(finding.Offset);
        var (endLine, endColumn) = _lines.PositionOf(EndOf(finding.Offset));
        return new PolicyFinding
        {
            Rule = rule,
            Message = finding.Detail is null ? finding.Message : $"{finding.Message} ({finding.Detail})",
            Line = line,
            Column = column,
            EndLine = endLine,
            EndColumn = endColumn,
        };
    }

    /// <summary>Where the token ends that starts at an offset: a string behind its quote, all else behind its first character.</summary>
    private int EndOf(int start)
    {
        if (start >= document.Length || document[start] != '"')
        {
            return Math.Min(start + 1, document.Length);
        }

        for (var at = start + 1; at < document.Length; at++)
        {
            switch (document[at])
            {
                case '\\':
                    at++;
                    break;
                case '"':
                    return at + 1;
            }
        }

        return document.Length;
    }
}
