namespace Reeve.Server.Operator;

/// <summary>Which refusal, and why.</summary>
/// <param name="Code">The code, for programs: <c>NoSuchEntity</c>.</param>
/// <param name="Message">The sentence, for people.</param>
public sealed record ErrorDetail(string Code, string Message);
