using System.Collections.Immutable;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>The result of an action on a resource that the request names.</summary>
internal sealed record ResourceSpecificResultShape
{
    public required string EvalResourceName { get; init; }

    public required string EvalResourceDecision { get; init; }

    public required ImmutableArray<StatementShape> MatchedStatements { get; init; }

    public required ImmutableArray<string> MissingContextValues { get; init; }

    /// <summary>What each type of policy says; only where two accounts take part.</summary>
    public ImmutableArray<KeyValuePair<string, string>> EvalDecisionDetails { get; init; }

    public PermissionsBoundaryDecisionDetailShape? PermissionsBoundaryDecisionDetail { get; init; }
}
