namespace Reeve.Iam.Generators.Model;

/// <summary>Many shapes.</summary>
internal static class ShapeModels
{
    /// <summary>Each shape once, for all that it is used for.</summary>
    public static IEnumerable<ShapeModel> Merge(IEnumerable<ShapeModel> shapes) => shapes
        .GroupBy(shape => shape.TypeName, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.First() with { Use = same.Aggregate(ShapeUse.Written, (use, shape) => use | shape.Use) });
}
