using Reeve.Policy.Actions;
using Reeve.Policy.Conditions;
using Reeve.Policy.Matching;
using Reeve.Policy.Model;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Service principals in the wrong case. They are compared exactly, so that one with a capital letter is nobody.</summary>
internal sealed class ServicePrincipalCase : ILintRule
{
    private static readonly string[] KeysOfPrincipals =
        ["iam:PassedToService", "iam:AWSServiceName", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"];

    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "ServicePrincipalCase", FindingSeverity.Error, "A service principal is in the wrong case, so that it names no service.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        from statement in subject.Statements
        from text in Named(statement.Model).Concat(Compared(statement.Model))
        let right = RightSpelling(text.Text, subject.Reference)
        where right is not null
        select new Finding($"Service principals are case-sensitive.{Quoted.Suggestion(right)}", text.Start);

    private static IEnumerable<TextItem> Named(StatementModel statement) =>
        from entry in statement.Principals?.Entries ?? []
        where entry.Type == PrincipalType.Service
        select new TextItem(entry.Text, entry.Start);

    private static IEnumerable<TextItem> Compared(StatementModel statement) =>
        from condition in statement.Conditions
        where ConditionOperator.TryParse(condition.OperatorText, out var op) && op.Family is OperatorFamily.StringEquals or OperatorFamily.StringLike
        from key in condition.Keys
        where Array.Exists(KeysOfPrincipals, each => AsciiFold.Equal(each, key.Key))
        from value in key.Values
        select value;

    /// <summary>The right spelling, or null where the text has it already or is not the principal of a service of AWS.</summary>
    private static string? RightSpelling(string text, IActionReference reference)
    {
        var lowered = AsciiFold.ToLower(text);
        if (lowered == text)
        {
            return null;
        }

        var known = reference.FindServicePrincipal(lowered);
        var isOfAws = lowered.EndsWith(".amazonaws.com", StringComparison.Ordinal) || lowered.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal);
        var right = known ?? (isOfAws ? lowered : null);
        return right == text ? null : right;
    }
}
