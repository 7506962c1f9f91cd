using System.Text.Json;
using Reeve.Policy.Lint;

namespace Reeve.Cli.Policies;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines that they are about.</summary>
internal static class CheckSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes one log with one run.</summary>
    public static void Write(IReadOnlyList<PolicyCheck> checks, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteList("results", checks.SelectMany(check => check.Findings.Select(finding => (check.File, finding))), result => WriteResult(json, result.File, result.finding));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json) => json.WriteObject("tool", () => json.WriteObject("driver", () =>
    {
        json.WriteString("name", "reeve");
        json.WriteString("version", ReeveVersion.Text);
        json.WriteList("rules", PolicyLinter.Rules, rule =>
        {
            json.WriteString("id", rule.Code);
            json.WriteObject("shortDescription", () => json.WriteString("text", rule.Summary));
            json.WriteObject("defaultConfiguration", () => json.WriteString("level", SeverityNames.Of(rule.Severity)));
        });
    }));

    private static void WriteResult(Utf8JsonWriter json, string file, PolicyFinding finding)
    {
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", PolicyLinter.Rules.IndexOf(finding.Rule));
        json.WriteString("level", SeverityNames.Of(finding.Rule.Severity));
        json.WriteObject("message", () => json.WriteString("text", finding.Message));
        json.WriteList("locations", [finding], place => json.WriteObject("physicalLocation", () =>
        {
            json.WriteObject("artifactLocation", () => json.WriteString("uri", UriOf(file)));
            json.WriteObject("region", () =>
            {
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", place.Column);
                json.WriteNumber("endLine", place.EndLine);
                json.WriteNumber("endColumn", place.EndColumn);
            });
        }));
    }

    /// <summary>A reference as RFC 3986 has it: absolute for a rooted path, else relative, with what it does not allow escaped.</summary>
    private static string UriOf(string file)
    {
        if (file == PolicySource.StandardInput)
        {
            return "stdin";
        }

        var path = string.Join('/', file.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
        return Path.IsPathRooted(file) ? $"file://{path}" : path;
    }
}
