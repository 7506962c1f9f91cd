using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Writes decisions as the simulator's results.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html</remarks>
internal static class EvaluationResults
{
    /// <summary>The result of an action on a resource.</summary>
    public static EvaluationResultShape Of(PolicySimulation simulation, string action, string resource, Explanation explanation)
    {
        var isEverything = resource is ResourceNames.All;
        var decision = Word(explanation.Decision.Outcome);
        var boundary = BoundaryDetail(simulation, explanation);
        var details = simulation.IsCrossAccount(resource) ? Details(simulation, explanation) : [];
        var statements = Show(simulation, Determining(explanation));
        return new()
        {
            EvalActionName = action,
            EvalResourceName = resource,
            EvalDecision = decision,
            MatchedStatements = statements,
            MissingContextValues = isEverything ? explanation.MissingContextKeys : [],
            OrganizationsDecisionDetail = simulation.IsOfEntity ? new(AllowedByOrganizations: true) : null, // no account is in an organization
            PermissionsBoundaryDecisionDetail = boundary,
            EvalDecisionDetails = isEverything && details.IsEmpty ? default : details,
            ResourceSpecificResults = isEverything ? default :
            [
                new()
                {
                    EvalResourceName = resource,
                    EvalResourceDecision = decision,
                    MatchedStatements = details.IsEmpty ? statements : Show(simulation, Matching(explanation)),
                    MissingContextValues = explanation.MissingContextKeys,
                    EvalDecisionDetails = details.IsEmpty ? default : details,
                    PermissionsBoundaryDecisionDetail = boundary,
                },
            ],
        };
    }

    // A boundary's allow grants nothing, so it determines nothing; its deny does.
    private static IEnumerable<StatementTrace> Determining(Explanation explanation) =>
        explanation.DecidingStatements.Where(statement => !statement.IsAllow || statement.Kind is not PolicyKind.Boundary);

    // Between accounts, AWS shows on the resource also the allows of one side that the other did not follow.
    private static IEnumerable<StatementTrace> Matching(Explanation explanation) => explanation.Decision.Outcome is DecisionOutcome.ImplicitDeny
        ? explanation.Statements.Where(statement => statement.IsMatch && statement.IsAllow && statement.Kind is not PolicyKind.Boundary)
        : Determining(explanation);

    // A policy that is attached to a user and to its group takes part twice, and is one.
    private static ImmutableArray<StatementShape> Show(PolicySimulation simulation, IEnumerable<StatementTrace> statements) =>
        [.. statements.Select(simulation.Show).Distinct()];

    private static PermissionsBoundaryDecisionDetailShape? BoundaryDetail(PolicySimulation simulation, Explanation explanation) =>
        HasBoundary(simulation) ? new(OutcomeOf(explanation, PolicyKind.Boundary) is DecisionOutcome.Allowed) : null;

    private static bool HasBoundary(PolicySimulation simulation) =>
        simulation.Boundaries is not null && !simulation.Caller.Identity.IsServiceLinkedRole;

    private static ImmutableArray<KeyValuePair<string, string>> Details(PolicySimulation simulation, Explanation explanation)
    {
        IEnumerable<PolicyKind> kinds = [PolicyKind.Identity, PolicyKind.Resource, .. HasBoundary(simulation) ? [PolicyKind.Boundary] : (PolicyKind[])[]];
        return [.. kinds.Select(kind => KeyValuePair.Create(PolicyNames.OfKind(kind), Word(OutcomeOf(explanation, kind))))];
    }

    // What the policies of one kind would say alone.
    private static DecisionOutcome OutcomeOf(Explanation explanation, PolicyKind kind)
    {
        var matching = explanation.Statements.Where(statement => statement.IsMatch && PolicyNames.OfKind(statement.Kind) == PolicyNames.OfKind(kind));
        return matching.Any(statement => !statement.IsAllow) ? DecisionOutcome.ExplicitDeny
            : matching.Any() ? DecisionOutcome.Allowed
            : DecisionOutcome.ImplicitDeny;
    }

    private static string Word(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Allowed => "allowed",
        DecisionOutcome.ExplicitDeny => "explicitDeny",
        _ => "implicitDeny",
    };
}
