namespace Reeve.Server.Operator;

/// <summary>A refusal.</summary>
/// <param name="Error">Which and why.</param>
public sealed record ErrorAnswer(ErrorDetail Error);
