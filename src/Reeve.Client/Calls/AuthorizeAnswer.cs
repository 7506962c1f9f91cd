namespace Reeve.Client.Calls;

/// <summary>Who the caller is, and what they may do.</summary>
internal sealed record AuthorizeAnswer(CallerBody Caller, bool IsAllowed, QuestionAnswer[] Decisions);
