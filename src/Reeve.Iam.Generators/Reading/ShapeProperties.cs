using Microsoft.CodeAnalysis;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Finds the properties of a record that are members of its shape, and the constructor that takes some of them.</summary>
internal static class ShapeProperties
{
    /// <summary>The public properties that can be set, those of base records first, each level as it is written down.</summary>
    public static IReadOnlyList<IPropertySymbol> Of(INamedTypeSymbol record)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var level = record; level is not null && level.SpecialType is not SpecialType.System_Object; level = level.BaseType)
        {
            levels.Push(level);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var level in levels)
        {
            // Properties of positional parameters are not among the others in order; their places are.
            var own = level.GetMembers().OfType<IPropertySymbol>().Where(IsMember).OrderBy(
                property => property.Locations.FirstOrDefault(place => place.IsInSource)?.SourceSpan.Start ?? 0);
            properties.AddRange(own.Where(property => properties.All(known => known.Name != property.Name)));
        }

        return properties;
    }

    /// <summary>The constructor to make a record with: every parameter is one of the properties; null when there is none.</summary>
    public static IMethodSymbol? FindConstructor(INamedTypeSymbol record, IReadOnlyList<IPropertySymbol> properties) =>
        record.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            .Where(constructor => constructor.Parameters.All(parameter => properties.Any(property => property.Name == parameter.Name)))
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .FirstOrDefault();

    private static bool IsMember(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
        && property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal };
}
