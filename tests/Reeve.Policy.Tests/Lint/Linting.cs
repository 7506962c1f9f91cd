using Reeve.Policy.Lint;

namespace Reeve.Policy.Tests.Lint;

/// <summary>Runs the linter over statements and writes what it finds as the tests expect it.</summary>
internal static class Linting
{
    private static readonly PolicyLinter Linter = new(new SmallReference());

    /// <summary>The findings of one rule in a policy of the statements, each as the token that it points at.</summary>
    public static string[] Find(string code, string statements, PolicyKind kind = PolicyKind.Identity)
    {
        var document = Policies.Document(statements);
        return [.. Check(document, kind).Where(finding => finding.Rule.Code == code).Select(finding => Token(document, finding))];
    }

    /// <summary>The messages of one rule.</summary>
    public static string[] Messages(string code, string statements, PolicyKind kind = PolicyKind.Identity) =>
        [.. Check(Policies.Document(statements), kind).Where(finding => finding.Rule.Code == code).Select(finding => finding.Message)];

    public static PolicyFinding[] Check(string document, PolicyKind kind = PolicyKind.Identity) => [.. Linter.Check(document, kind)];

    /// <summary>The text between the finding's two places.</summary>
    private static string Token(string document, PolicyFinding finding)
    {
        var lines = document.Split('\n');
        Assert.Equal(finding.Line, finding.EndLine);
        return lines[finding.Line - 1][(finding.Column - 1)..(finding.EndColumn - 1)];
    }
}
