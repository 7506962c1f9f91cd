namespace Reeve.Iam.Transfer;

/// <summary>Something of a file that is not here as it was there.</summary>
/// <param name="Kind">What it is about, in AWS's word: <c>role</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="IsLeftOut">Whether something could not be carried; else it is only good to know.</param>
/// <param name="Sentence">What.</param>
public sealed record ImportFinding(string Kind, string Name, bool IsLeftOut, string Sentence);
