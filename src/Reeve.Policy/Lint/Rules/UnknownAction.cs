using Reeve.Policy.Actions;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Actions that their service does not have.</summary>
internal sealed class UnknownAction : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "UnknownAction", FindingSeverity.Error, "A service has no such action, or none that the wildcards match.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var action in subject.Statements.SelectMany(statement => statement.Actions))
        {
            if (action is { MatchesNothing: true, Service: { } service })
            {
                yield return new Finding(Message(action, service, subject.Work), action.Item.Start);
            }
        }
    }

    private static string Message(ActionUse action, ServiceActions service, WorkBudget work)
    {
        var text = action.Item.Text;
        if (text.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            return $"{Quoted.Text(text)} matches no action of {service.Name}.";
        }

        var name = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var nearest = NearestText.Find(name, service.Actions.Select(each => each.Name), work);
        return $"{service.Name} has no action {Quoted.Text(text)}.{Quoted.Suggestion(nearest is null ? null : $"{service.Prefix}:{nearest}")}";
    }
}
