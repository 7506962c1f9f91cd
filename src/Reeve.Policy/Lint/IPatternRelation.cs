namespace Reeve.Policy.Lint;

/// <summary>How two patterns of one sort stand to one another.</summary>
internal interface IPatternRelation
{
    /// <summary>Whether the first surely matches all that the second matches.</summary>
    bool Covers(string wide, string narrow);

    /// <summary>Whether they surely match nothing in common.</summary>
    bool AreApart(string left, string right);
}
