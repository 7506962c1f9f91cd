namespace Reeve.Iam.Generators.Model;

/// <summary>A record that goes over the wire.</summary>
/// <param name="Reference">Its names.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Members">Its members in the order of their declaration.</param>
internal sealed record ShapeModel(ShapeReference Reference, ShapeUse Use, EquatableArray<MemberModel> Members)
{
    /// <summary>Its record, fully qualified.</summary>
    public string TypeName => Reference.TypeName;

    /// <summary>Its own name.</summary>
    public string Name => Reference.Name;

    /// <summary>The name of the file that is generated for it.</summary>
    public string HintName => TypeName.Replace("global::", "") + ".g.cs";
}
