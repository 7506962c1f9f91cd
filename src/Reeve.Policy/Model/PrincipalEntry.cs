namespace Reeve.Policy.Model;

/// <summary>One principal that a statement names.</summary>
internal readonly record struct PrincipalEntry(PrincipalType Type, string Text, int Start);
