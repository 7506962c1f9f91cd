namespace Reeve.Iam.Shapes;

/// <summary>Which characters a text, or each text of a list, may have.</summary>
/// <param name="pattern">The rule.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PatternAttribute(TextPattern pattern) : Attribute
{
    /// <summary>The rule.</summary>
    public TextPattern Pattern { get; } = pattern;
}
