namespace Reeve.Iam.Operations.Simulation;

/// <summary>A place in a policy document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record PositionShape(int Line, int Column);
