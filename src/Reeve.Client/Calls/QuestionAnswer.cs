namespace Reeve.Client.Calls;

/// <summary>The decisions on one question.</summary>
internal sealed record QuestionAnswer(string Action, bool IsAllowed, ResourceAnswer[] Resources);
