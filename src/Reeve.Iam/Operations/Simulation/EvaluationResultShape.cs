using System.Collections.Immutable;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>The result of one action on one resource.</summary>
internal sealed record EvaluationResultShape
{
    public required string EvalActionName { get; init; }

    public required string EvalResourceName { get; init; }

    public required string EvalDecision { get; init; }

    public required ImmutableArray<StatementShape> MatchedStatements { get; init; }

    public required ImmutableArray<string> MissingContextValues { get; init; }

    public OrganizationsDecisionDetailShape? OrganizationsDecisionDetail { get; init; }

    public PermissionsBoundaryDecisionDetailShape? PermissionsBoundaryDecisionDetail { get; init; }

    /// <summary>What each type of policy says, where two accounts take part; empty in one account, absent when the resource is <c>*</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> EvalDecisionDetails { get; init; }

    /// <summary>The same for the resource; absent when it is <c>*</c>.</summary>
    public ImmutableArray<ResourceSpecificResultShape> ResourceSpecificResults { get; init; }
}
