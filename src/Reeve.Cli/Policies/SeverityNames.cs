using Reeve.Policy.Lint;

namespace Reeve.Cli.Policies;

/// <summary>Severities in the words of all formats, which are those of SARIF.</summary>
internal static class SeverityNames
{
    /// <summary>The word for a severity.</summary>
    public static string Of(FindingSeverity severity) => severity == FindingSeverity.Error ? "error" : "warning";
}
