namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>The answer to one question.</summary>
/// <param name="Action">The action.</param>
/// <param name="IsAllowed">Whether it is allowed on all resources.</param>
/// <param name="Resources">The decisions, in the order of the resources.</param>
public sealed record QuestionAnswer(string Action, bool IsAllowed, DecisionAnswer[] Resources);
