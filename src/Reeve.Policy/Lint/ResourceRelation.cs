using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Resources of policies: part by part, as a decision compares them. A variable may be anything, so only a wildcard covers it.</summary>
internal sealed class ResourceRelation(WorkBudget work) : IPatternRelation
{
    private const int Parts = 6;

    /// <inheritdoc />
    public bool Covers(string wide, string narrow)
    {
        if (wide == "*" || wide == narrow)
        {
            return true;
        }

        return narrow != "*"
            && !PatternSyntax.HasVariable(wide)
            && work.TrySpend(wide.Length, narrow.Length)
            && PartsCover(wide.Split(':', Parts), WithoutVariables(narrow).Split(':', Parts));
    }

    /// <inheritdoc />
    public bool AreApart(string left, string right) =>
        ArnShape.OfPolicy(left) is { } one && ArnShape.OfPolicy(right) is { } other && !one.Overlaps(other, work);

    // An ARN that ends early is left alone: what it lacks counts as anything.
    private static bool PartsCover(string[] wide, string[] narrow) =>
        wide.Length == Parts
        && narrow.Length == Parts
        && wide.Zip(narrow).All(pair => PatternCover.Covers(PatternSyntax.Tokens(pair.First, wildcards: true), pair.Second));

    private static string WithoutVariables(string resource) => string.Concat(
        PatternSyntax.Parse(resource, wildcards: true).Select(part => part.Key is null ? part.Tokens : $"{Token.AnyRun}"));
}
