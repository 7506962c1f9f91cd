namespace Reeve.Policy.Explain;

/// <summary>A policy and its part in a decision.</summary>
internal readonly record struct Participant(PolicyKind Kind, AppliedPolicy Applied);
