namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>Who called, and what they may do.</summary>
/// <param name="Caller">The verified caller.</param>
/// <param name="IsAllowed">Whether all that was asked is allowed.</param>
/// <param name="Decisions">The answers, in the order of the questions.</param>
public sealed record AuthorizeAnswer(CallerAnswer Caller, bool IsAllowed, QuestionAnswer[] Decisions);
