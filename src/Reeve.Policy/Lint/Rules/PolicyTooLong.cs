using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>A policy that is longer than every quota for its kind. How long a policy on a resource may be is for each service to say.</summary>
internal sealed class PolicyTooLong : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "PolicyTooLong", FindingSeverity.Error, "The policy is longer than the largest quota for its kind.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject)
    {
        var size = PolicyValidator.SizeWithoutWhiteSpace(subject.Model.Document);
        if (Quota(subject.Kind) is { } quota && size > quota)
        {
            yield return new Finding($"The policy has {size} characters without white space, and {quota} is the most for its kind.", subject.Model.Start);
        }
    }

    // An identity policy is longest where it is the only inline policy of a role; a trust policy where its quota is raised.
    private static int? Quota(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => 10_240,
        PolicyKind.Boundary => 6_144,
        PolicyKind.Trust => 4_096,
        PolicyKind.Session => 2_048,
        PolicyKind.ServiceControl or PolicyKind.ResourceControl => 5_120,
        _ => null,
    };
}
