namespace Reeve.Policy.Compare;

/// <summary>Actions that the policies cannot tell apart.</summary>
/// <param name="Witness">One of them.</param>
/// <param name="Matching">The patterns that match them.</param>
/// <param name="Name">The action's name where it is a known one, alone in its class.</param>
internal sealed record ActionClass(string Witness, HashSet<LanguagePattern> Matching, string? Name);
