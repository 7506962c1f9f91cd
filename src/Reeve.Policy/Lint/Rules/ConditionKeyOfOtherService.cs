using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Condition keys that exist, but not for any action of the statement.</summary>
internal sealed class ConditionKeyOfOtherService : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "ConditionKeyOfOtherService", FindingSeverity.Warning, "A condition key belongs to a service of which the statement has no action.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        from statement in subject.Statements
        from condition in statement.Model.Conditions
        from key in condition.Keys
        where ConditionKeys.IsOfOtherService(key.Key, statement, subject)
        select new Finding($"No action of the statement has the condition key {Quoted.Text(key.Key)}: it belongs to another service.", key.Start);
}
