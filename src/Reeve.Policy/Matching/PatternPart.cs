namespace Reeve.Policy.Matching;

/// <summary>A piece of a pattern: tokens, or a variable.</summary>
/// <param name="Tokens">The tokens; for a variable its default, empty where it has none.</param>
/// <param name="Key">The condition key of a variable; null for plain tokens.</param>
/// <param name="KeyHash">Its <see cref="AsciiFold.Hash"/>.</param>
/// <param name="HasDefault">Whether the variable names a default.</param>
internal sealed record PatternPart(string Tokens, string? Key, int KeyHash, bool HasDefault);
