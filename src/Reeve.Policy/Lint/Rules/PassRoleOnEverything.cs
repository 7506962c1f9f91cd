using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary><c>iam:PassRole</c> on every role: whoever has it can give any service the power of any role.</summary>
internal sealed class PassRoleOnEverything : ILintRule
{
    private readonly GrantOnEverything _grant = new(
        "PassRole", "role/*", ["iam:PassedToService", "iam:AssociatedResourceArn", "iam:ResourceTag/", "aws:ResourceTag/"]);

    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "PassRoleOnEverything", FindingSeverity.Warning, "iam:PassRole is allowed on every role.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        _grant.Check(subject, "Name the roles, or add a condition on iam:PassedToService.");
}
