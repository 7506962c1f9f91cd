namespace Reeve.Iam.Shapes;

/// <summary>What a number may be, both ends included.</summary>
/// <param name="minimum">The least.</param>
/// <param name="maximum">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValueRangeAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The smallest.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest.</summary>
    public int Maximum { get; } = maximum;
}
