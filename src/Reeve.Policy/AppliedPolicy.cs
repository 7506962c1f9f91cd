namespace Reeve.Policy;

/// <summary>A policy as it takes part in a decision.</summary>
/// <param name="Name">Name or ARN of the policy, for explanations.</param>
/// <param name="Policy">The compiled policy.</param>
public readonly record struct AppliedPolicy(string Name, CompiledPolicy Policy);
