namespace Reeve.Iam.Shapes;

/// <summary>How long a text may be, in UTF-16 code units, both ends included.</summary>
/// <param name="minimum">The least.</param>
/// <param name="maximum">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LengthAttribute(int minimum, int maximum) : Attribute
{
    /// <summary>The shortest.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The longest.</summary>
    public int Maximum { get; } = maximum;
}
