namespace Reeve.Iam.Shapes;

/// <summary>The only values that a text may have: an enumeration of the service model.</summary>
/// <param name="values">The values.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The values, spelled as on the wire.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
