using Reeve.Policy.Lint;

namespace Reeve.Cli.Policies;

/// <summary>Findings as JSON, for scripts.</summary>
internal static class CheckJson
{
    /// <summary>Writes one object: how many errors and warnings there are, and each file with its findings.</summary>
    public static void Write(IReadOnlyList<PolicyCheck> checks, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", Count(checks, FindingSeverity.Error));
        json.WriteNumber("warnings", Count(checks, FindingSeverity.Warning));
        json.WriteList("files", checks, check =>
        {
            json.WriteString("file", check.File);
            json.WriteString("kind", check.Kind);
            json.WriteList("findings", check.Findings, finding =>
            {
                json.WriteString("severity", SeverityNames.Of(finding.Rule.Severity));
                json.WriteString("code", finding.Rule.Code);
                json.WriteString("message", finding.Message);
                json.WriteNumber("line", finding.Line);
                json.WriteNumber("column", finding.Column);
                json.WriteNumber("endLine", finding.EndLine);
                json.WriteNumber("endColumn", finding.EndColumn);
            });
        });
        json.WriteEndObject();
    });

    private static int Count(IEnumerable<PolicyCheck> checks, FindingSeverity severity) =>
        checks.Sum(check => check.Findings.Count(finding => finding.Rule.Severity == severity));
}
