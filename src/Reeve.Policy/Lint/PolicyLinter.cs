using System.Collections.Immutable;
using Reeve.Policy.Actions;
using Reeve.Policy.Lint.Rules;
using Reeve.Policy.Model;
using Reeve.Policy.Syntax;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint;

/// <summary>
/// Says all that is wrong with a policy: every fault for which AWS would refuse it, not the first alone, and what AWS saves and
/// is still not what was meant. It never throws on a document, and the work on one is bounded: where a document is so large that
/// the bound is hit, findings may be missing.
/// </summary>
/// <param name="actions">What is known of services and their actions.</param>
public sealed class PolicyLinter(IActionReference actions)
{
    /// <summary>The rule of the faults for which AWS refuses a document.</summary>
    public static FindingRule Malformed { get; } = new(
        "MalformedPolicyDocument", FindingSeverity.Error, "AWS refuses to save the policy.");

    private static readonly ImmutableArray<ILintRule> LintRules =
    [
        new PolicyTooLong(),
        new UnknownService(),
        new UnknownAction(),
        new UnknownConditionKey(),
        new ConditionKeyOfOtherService(),
        new NeverMatchingResource(),
        new ActionWithoutResource(),
        new ServicePrincipalCase(),
        new UnreachableStatement(),
        new RedundantStatement(),
        new PassRoleOnEverything(),
        new CreateServiceLinkedRoleOnEverything(),
    ];

    /// <summary>Every rule, in the order of the documentation.</summary>
    public static ImmutableArray<FindingRule> Rules { get; } = [Malformed, .. LintRules.Select(rule => rule.Rule)];

    /// <summary>Checks a document.</summary>
    /// <returns>The findings in the order of their places; none where nothing is wrong.</returns>
    public ImmutableArray<PolicyFinding> Check(string document, PolicyKind kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<(FindingRule Rule, Finding Finding)>();
        var shape = new List<SyntaxFault>();
        var model = PolicyParser.ReadAll(document, shape);
        found.AddRange(shape.Select(fault => (Malformed, FaultTexts.Describe(kind, fault))));
        if (model is not null)
        {
            found.AddRange(KindRules.Faults(model, kind).Select(fault => (Malformed, fault)));
            var subject = new LintSubject(model, kind, actions);
            found.AddRange(LintRules.SelectMany(rule => rule.Check(subject).Select(finding => (rule.Rule, finding))));
        }

        var places = new DocumentPlaces(document);
        return [.. found.OrderBy(each => each.Finding.Offset).Select(each => places.Place(each.Rule, each.Finding)).Distinct()];
    }
}
