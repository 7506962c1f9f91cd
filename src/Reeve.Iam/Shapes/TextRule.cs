namespace Reeve.Iam.Shapes;

/// <summary>One character rule: how AWS writes it, and what holds it.</summary>
/// <param name="Expression">The regular expression as the service model spells it, shown to the caller.</param>
/// <param name="IsSatisfiedBy">The check itself, written out, because a regular expression of .NET means something else by <c>\w</c> and <c>$</c>.</param>
/// <param name="Sentence">
/// The sentence with which AWS answers instead of the constraint's clause, with <c>{0}</c> for the field; null where it answers with the clause.
/// </param>
internal sealed record TextRule(string Expression, Func<string, bool> IsSatisfiedBy, string? Sentence = null);
