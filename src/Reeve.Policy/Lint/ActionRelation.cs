using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Actions of policies, which are compared in any case.</summary>
internal sealed class ActionRelation(WorkBudget work) : IPatternRelation
{
    /// <inheritdoc />
    public bool Covers(string wide, string narrow) =>
        wide == "*" || (work.TrySpend(wide.Length, narrow.Length) && PatternCover.Covers(Tokens(wide), Tokens(narrow)));

    /// <inheritdoc />
    public bool AreApart(string left, string right) =>
        work.TrySpend(left.Length, right.Length) && !PatternOverlap.Exists(Tokens(left), Tokens(right));

    private static string Tokens(string action) => PatternSyntax.Tokens(AsciiFold.ToLower(action), wildcards: true);
}
