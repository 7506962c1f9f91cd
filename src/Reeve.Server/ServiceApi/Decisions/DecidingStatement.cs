namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>A statement that decides.</summary>
/// <param name="Policy">The name or ARN of its policy.</param>
/// <param name="Index">Its place in the policy, from 0.</param>
/// <param name="Sid">Its Sid, or null.</param>
public sealed record DecidingStatement(string Policy, int Index, string? Sid = null);
