using Microsoft.CodeAnalysis;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Tells what a property's type is on the wire.</summary>
internal static class MemberTypeReader
{
    /// <summary>The type, or null when it has no form on the wire.</summary>
    public static MemberType? Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ReadScalar(nullable.TypeArguments[0]) is { } inner ? inner with { IsNullable = true } : null;
        }

        if (type is INamedTypeSymbol { IsGenericType: true } generic && generic.OriginalDefinition.ToDisplayString() == WellKnown.ImmutableArray)
        {
            return ReadList(generic.TypeArguments[0]);
        }

        return ReadScalar(type) is { } scalar
            ? scalar with { IsNullable = type.NullableAnnotation is NullableAnnotation.Annotated }
            : null;
    }

    /// <summary>The record of a structure, or of each in a list of them; null for all other types.</summary>
    public static INamedTypeSymbol? FindShape(ITypeSymbol type)
    {
        var candidate = type is INamedTypeSymbol { IsGenericType: true } list ? list.TypeArguments[0] : type;
        return candidate is INamedTypeSymbol { IsRecord: true } record ? record : null;
    }

    /// <summary>How generated code refers to a record.</summary>
    public static ShapeReference ReferTo(INamedTypeSymbol record)
    {
        var name = record.Name;
        for (var outer = record.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + name;
        }

        return new(record.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), name);
    }

    private static MemberType? ReadScalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => new(MemberKind.Text),
        SpecialType.System_Int32 => new(MemberKind.Integer),
        SpecialType.System_Int64 => new(MemberKind.LongInteger),
        SpecialType.System_Boolean => new(MemberKind.Boolean),
        _ => ReadNamed(type),
    };

    private static MemberType? ReadNamed(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
    {
        WellKnown.PolicyText => new(MemberKind.Document),
        WellKnown.Timestamp => new(MemberKind.Timestamp),
        WellKnown.Blob => new(MemberKind.Blob),
        _ when type is INamedTypeSymbol { IsRecord: true, IsReferenceType: true, IsGenericType: false } record => new(MemberKind.Structure, Shape: ReferTo(record)),
        _ => null,
    };

    private static MemberType? ReadList(ITypeSymbol element) => ReadScalar(element) switch
    {
        { Kind: MemberKind.Text } => new(MemberKind.TextList),
        { Kind: MemberKind.Structure } structure => structure with { Kind = MemberKind.StructureList },
        _ => ReadMap(element),
    };

    // A map is a list of pairs, in the order in which it is written.
    private static MemberType? ReadMap(ITypeSymbol element) =>
        element is INamedTypeSymbol { IsGenericType: true } pair
        && pair.OriginalDefinition.ToDisplayString() == WellKnown.Pair
        && pair.TypeArguments[0].SpecialType is SpecialType.System_String
            ? ReadScalar(pair.TypeArguments[1]) switch
            {
                { Kind: MemberKind.Text } => new(MemberKind.TextMap),
                { Kind: MemberKind.Integer or MemberKind.LongInteger } => new(MemberKind.IntegerMap),
                _ => null,
            }
            : null;
}
