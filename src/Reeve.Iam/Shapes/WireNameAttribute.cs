namespace Reeve.Iam.Shapes;

/// <summary>The member's name on the wire, where .NET spells it otherwise.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
