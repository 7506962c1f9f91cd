using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>ARNs that no resource of the services has whose actions the statement lists.</summary>
internal sealed class NeverMatchingResource : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "NeverMatchingResource", FindingSeverity.Error, "No resource of the services in the statement has such an ARN.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        from statement in subject.Statements
        from resource in statement.Resources.NeverMatching
        select new Finding($"No resource of {Services(statement)} has an ARN like {Quoted.Text(resource.Text)}.", resource.Start);

    private static string Services(StatementSubject statement) => statement.Services.Length <= 3
        ? string.Join(" or ", statement.Services.Select(service => service.Name))
        : "the services in the statement";
}
