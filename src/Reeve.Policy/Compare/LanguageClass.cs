namespace Reeve.Policy.Compare;

/// <summary>Texts that the same patterns match, so that no policy made of those patterns can tell them apart.</summary>
/// <param name="Witness">One of them, among the shortest.</param>
/// <param name="Matches">Which patterns match, by their positions.</param>
internal sealed record LanguageClass(string Witness, bool[] Matches);
