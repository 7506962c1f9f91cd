using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary><c>iam:CreateServiceLinkedRole</c> on every role: whoever has it can let any linked service into the account.</summary>
internal sealed class CreateServiceLinkedRoleOnEverything : ILintRule
{
    private readonly GrantOnEverything _grant = new("CreateServiceLinkedRole", "role/aws-service-role/*", ["iam:AWSServiceName"]);

    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "CreateServiceLinkedRoleOnEverything", FindingSeverity.Warning, "iam:CreateServiceLinkedRole is allowed for every service.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject) =>
        _grant.Check(subject, "Name the service in the ARN, or add a condition on iam:AWSServiceName.");
}
