using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Statements that never decide anything: an Allow of what the policy denies whatever the request is, and actions that do not exist.</summary>
internal sealed class UnreachableStatement : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "UnreachableStatement", FindingSeverity.Warning, "A statement never has an effect: another denies all of it, or none of its actions exists.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var cover = new StatementCover(subject.Work);
        var denies = Array.FindAll(subject.Statements, each => each.IsDeny);
        foreach (var statement in subject.Statements)
        {
            if (IsEmpty(statement))
            {
                yield return new Finding("The statement never matches: none of its actions exists.", statement.Model.Start);
            }
            else if (statement.IsAllow && !subject.Work.IsSpent && Array.Find(denies, each => cover.Covers(each.Model, statement.Model)) is { } deny)
            {
                yield return new Finding($"The statement never allows anything: Statement[{deny.Model.Index}] denies all of it.", statement.Model.Start);
            }
        }
    }

    private static bool IsEmpty(StatementSubject statement) =>
        statement is { Actions.Length: > 0, Model.IsNotAction: false } && Array.TrueForAll(statement.Actions, action => action.MatchesNothing);
}
