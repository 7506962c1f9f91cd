using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Actions that can be about none of the statement's resources. Where no resource goes with anything, <see cref="NeverMatchingResource"/> has said it.</summary>
internal sealed class ActionWithoutResource : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "ActionWithoutResource", FindingSeverity.Warning, "An action can be about none of the statement's resources.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        from statement in subject.Statements
        from action in statement.Resources.ActionsWithout
        select new Finding(Message(action), action.Item.Start);

    private static string Message(ActionUse action)
    {
        var hasTypes = action.Matches.Any(match => !match.Resources.IsEmpty);
        return hasTypes
            ? $"{Quoted.Text(action.Item.Text)} can be about none of the statement's resources."
            : $"{Quoted.Text(action.Item.Text)} cannot be restricted to a resource: it needs the resource \"*\".";
    }
}
