using System.Globalization;
using System.Text;

namespace Reeve.Cli.Policies;

/// <summary>Findings for people and for editors: <c>file:line:column: severity code: message</c>.</summary>
internal static class CheckText
{
    /// <summary>Writes one line for each finding.</summary>
    public static void Write(IEnumerable<PolicyCheck> checks, TextWriter output)
    {
        foreach (var check in checks)
        {
            var file = OneLine(check.File == PolicySource.StandardInput ? "<stdin>" : check.File);
            foreach (var finding in check.Findings)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}:{finding.Line}:{finding.Column}: {SeverityNames.Of(finding.Rule.Severity)} {finding.Rule.Code}: {OneLine(finding.Message)}"));
            }
        }
    }

    /// <summary>The text without characters that a terminal obeys, or that hide what is there: policies come from anywhere.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var category = char.GetUnicodeCategory(c);
            var isVisible = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _ = isVisible ? line.Append(c) : line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return line.ToString();
    }
}
