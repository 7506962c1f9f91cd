namespace Reeve.Server.Operator;

/// <summary>A statement that a role is in use in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources that use it; may be empty.</param>
/// <param name="Until">When the statement ends by itself, in UTC: <c>2030-01-31T12:00:00Z</c>; null when it must be lifted.</param>
/// <param name="Partial">Whether there are more resources than are told; null for no.</param>
public sealed record LeaseStatement(string Region, string[] Resources, string? Until = null, bool? Partial = null);
