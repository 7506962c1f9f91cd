namespace Reeve.Iam.Shapes;

/// <summary>How many members a list may have, both ends included.</summary>
/// <param name="minimum">The least.</param>
/// <param name="maximum">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The fewest.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The most.</summary>
    public int Maximum { get; } = maximum;
}
