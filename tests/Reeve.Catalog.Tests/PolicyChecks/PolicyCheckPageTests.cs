using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reeve.Catalog.ActionReference;
using Reeve.Policy;
using Reeve.Policy.Lint;

namespace Reeve.Catalog.Tests.PolicyChecks;

/// <summary>The rules in <c>docs/policy-check.md</c>: each is there, and what its example is said to find is what is found.</summary>
public sealed partial class PolicyCheckPageTests
{
    private static readonly PolicyLinter Linter = new(AwsActionReference.Shared);

    [Fact]
    public void The_page_shows_every_rule_and_what_it_finds()
    {
        var page = File.ReadAllText(Page()).ReplaceLineEndings("\n");
        var actual = Section().Replace(page, Rewrite);
        if (Environment.GetEnvironmentVariable("REEVE_REWRITE_DOCS") is "1")
        {
            File.WriteAllText(Page(), actual);
            return;
        }

        Assert.Equal(actual, page);
        Assert.Equal(PolicyLinter.Rules.Select(rule => rule.Code), Section().Matches(page).Select(match => match.Groups["code"].Value));
    }

    [Fact]
    public void Every_example_is_one_of_its_rule() =>
        Assert.All(Section().Matches(File.ReadAllText(Page()).ReplaceLineEndings("\n")), match =>
            Assert.Contains($" {match.Groups["code"].Value}: ", match.Groups["found"].Value, StringComparison.Ordinal));

    private static string Rewrite(Match section)
    {
        var rule = PolicyLinter.Rules.Single(rule => rule.Code == section.Groups["code"].Value);
        var kind = section.Groups["kind"].Value switch
        {
            "trust" => PolicyKind.Trust,
            "session" => PolicyKind.Session,
            _ => PolicyKind.Identity,
        };
        var found = Linter.Check(section.Groups["policy"].Value, kind).Select(finding =>
            $"policy.json:{finding.Line}:{finding.Column}: {Word(finding.Rule.Severity)} {finding.Rule.Code}: {finding.Message}\n");
        var note = section.Groups["note"].Value;
        return $"### {rule.Code}\n\n{Word(rule.Severity)}: {rule.Summary}\n{note}\n```json {section.Groups["kind"].Value}\n{section.Groups["policy"].Value}\n```\n\n```text\n{string.Concat(found)}```\n";
    }

    private static string Word(FindingSeverity severity) => severity == FindingSeverity.Error ? "error" : "warning";

    private static string Page([CallerFilePath] string here = "") =>
        Path.GetFullPath("../../../docs/policy-check.md", Path.GetDirectoryName(here)!); // a file is in a directory

    [GeneratedRegex(@"### (?<code>\w+)\n\n[^\n]*\n(?<note>[^`][^\n]*\n|)\n```json (?<kind>\w+)\n(?<policy>.*?)\n```\n\n```text\n(?<found>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Section();
}
