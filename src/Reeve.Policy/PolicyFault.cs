namespace Reeve.Policy;

/// <summary>Why a policy document is refused, in AWS's words, and where.</summary>
/// <param name="Message">The text that AWS sends with <c>MalformedPolicyDocument</c>.</param>
/// <param name="Line">1-based line of what is at fault.</param>
/// <param name="Column">1-based column, in UTF-16 units.</param>
public sealed record PolicyFault(string Message, int Line, int Column);
