namespace Reeve.Manifests.Rules;

/// <summary>The form of a text: told to people, to schema validators, and checked. A test holds pattern and check together.</summary>
/// <param name="Wording">What the text must be: <c>3 to 64 letters</c>.</param>
/// <param name="Pattern">The same as a regular expression for the schema, which nothing here runs.</param>
/// <param name="MaxLength">The longest.</param>
/// <param name="IsSatisfiedBy">The same as a check, of texts that are not longer.</param>
internal sealed record TextFormat(string Wording, string Pattern, int MaxLength, Func<string, bool> IsSatisfiedBy);
