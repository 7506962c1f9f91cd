using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint;

/// <summary>Looks for one sort of mistake.</summary>
internal interface ILintRule
{
    /// <summary>What it is called and how severe it is.</summary>
    FindingRule Rule { get; }

    /// <summary>The places where the policy makes the mistake.</summary>
    IEnumerable<Finding> Check(LintSubject subject);
}
