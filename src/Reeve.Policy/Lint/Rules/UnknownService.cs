using Reeve.Policy.Matching;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Actions of services that are not in the reference. It may be a service of one's own, so it is a warning.</summary>
internal sealed class UnknownService : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "UnknownService", FindingSeverity.Warning, "An action belongs to a service that AWS does not list.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        from statement in subject.Statements
        from action in statement.Actions
        where action.Scope == ActionScope.UnknownService
        let prefix = AsciiFold.ToLower(action.Item.Text.Split(':')[0])
        let nearest = NearestText.Find(prefix, subject.Reference.ServicePrefixes, subject.Work)
        select new Finding($"No service has the prefix {Quoted.Text(prefix)}.{Quoted.Suggestion(nearest)}", action.Item.Start);
}
