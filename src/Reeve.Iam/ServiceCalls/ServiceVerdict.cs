using Reeve.Policy;

namespace Reeve.Iam.ServiceCalls;

/// <summary>The answer for one action on one resource.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Explanation">The decision with its reasons.</param>
/// <param name="Denial">What the service may tell its caller, in AWS's words; null where the action is allowed.</param>
public sealed record ServiceVerdict(string Action, string Resource, Explanation Explanation, string? Denial);
