using System.Collections.Immutable;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Answer of SimulateCustomPolicy and SimulatePrincipalPolicy.</summary>
/// <param name="EvaluationResults">A result for each action on each resource.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record SimulatePolicyResponse(ImmutableArray<EvaluationResultShape> EvaluationResults, bool IsTruncated, string? Marker);
