namespace Reeve.Client;

/// <summary>A refusal by Reeve.</summary>
/// <param name="Code">The code: <c>AccessDenied</c>, <c>InvalidCaller</c>, <c>NoSuchEntity</c>.</param>
/// <param name="Status">The HTTP status that it came with.</param>
/// <param name="Message">One sentence; that of <c>AccessDenied</c> may be told to the caller.</param>
public sealed record ReeveError(string Code, int Status, string Message);
