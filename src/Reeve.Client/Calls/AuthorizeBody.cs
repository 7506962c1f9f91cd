using Reeve.Client.Callers;

namespace Reeve.Client.Calls;

/// <summary>What is asked of a caller.</summary>
internal sealed record AuthorizeBody(HandedOver Caller, QuestionBody[] Questions);
