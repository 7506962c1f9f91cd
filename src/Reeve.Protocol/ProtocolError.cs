namespace Reeve.Protocol;

/// <summary>A refusal that the wire itself causes: an unreadable query, missing or wrong credentials.</summary>
/// <param name="Code">The wire code as AWS spells it: <c>IncompleteSignature</c>.</param>
/// <param name="HttpStatus">The HTTP status that goes with the code.</param>
/// <param name="Message">The text for the caller. It can echo what the caller sent, so it does not belong in a log.</param>
public sealed record ProtocolError(string Code, int HttpStatus, string Message);
