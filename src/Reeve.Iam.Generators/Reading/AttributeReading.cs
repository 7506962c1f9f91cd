using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Reads what attributes say.</summary>
internal static class AttributeReading
{
    /// <summary>The attribute of <c>Reeve.Iam.Shapes</c> with the name, or null where the property has none.</summary>
    public static AttributeData? FindShapeAttribute(this IPropertySymbol property, string name) =>
        property.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.Name == name
            && attribute.AttributeClass.ContainingNamespace.ToDisplayString() == WellKnown.ShapesNamespace);

    /// <summary>Whether the property has that attribute.</summary>
    public static bool HasShapeAttribute(this IPropertySymbol property, string name) => property.FindShapeAttribute(name) is not null;

    /// <summary>The two numbers that the attribute is made with.</summary>
    public static Bounds? ToBounds(this AttributeData? attribute) =>
        attribute?.ConstructorArguments is { Length: 2 } ends && ends[0].Value is int minimum && ends[1].Value is int maximum
            ? new(minimum, maximum)
            : null;

    /// <summary>The text that the attribute is made with.</summary>
    public static string? ToText(this AttributeData? attribute) => attribute.FindArgument()?.Value as string;

    /// <summary>The texts that the attribute is made with.</summary>
    public static EquatableArray<string> ToTexts(this AttributeData? attribute) =>
        attribute.FindArgument() is { Kind: TypedConstantKind.Array } texts ? texts.ToTexts() : default;

    /// <summary>The first argument that the attribute is made with.</summary>
    public static TypedConstant? FindArgument(this AttributeData? attribute) =>
        attribute?.ConstructorArguments is { Length: > 0 } arguments ? arguments[0] : null;

    /// <summary>The texts of an array.</summary>
    public static EquatableArray<string> ToTexts(this TypedConstant array) =>
        array.Values.Select(value => value.Value).OfType<string>().ToEquatableArray();

    /// <summary>The name of the enumeration's member that the constant is.</summary>
    public static string? ToEnumMember(this TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Enum, Type: { } type }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value))?.Name
            : null;

    /// <summary>The value of a named argument.</summary>
    public static TypedConstant? FindNamed(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>A constant as C# source, or null where it is null or of a type that members do not have.</summary>
    public static string? ToLiteral(object? value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool flag => flag ? "true" : "false",
        int number => SymbolDisplay.FormatPrimitive(number, quoteStrings: false, useHexadecimalNumbers: false),
        _ => null,
    };
}
