namespace Reeve.Iam.Generators.Model;

/// <summary>Names a shape.</summary>
/// <param name="TypeName">The record, fully qualified.</param>
/// <param name="Name">The shape's own name, which no other shape has.</param>
internal sealed record ShapeReference(string TypeName, string Name);
