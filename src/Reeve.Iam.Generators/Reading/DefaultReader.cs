using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Reads what a property is when nothing is given: its constant initialiser, or the default of a positional record's parameter.</summary>
internal static class DefaultReader
{
    /// <summary>The value as C# source, or null where none is declared or it is not a constant.</summary>
    public static string? Read(IPropertySymbol property, IParameterSymbol? parameter, Compilation compilation, CancellationToken cancellationToken)
    {
        if (parameter is not null)
        {
            return parameter.HasExplicitDefaultValue ? AttributeReading.ToLiteral(parameter.ExplicitDefaultValue) : null;
        }

        return FindInitialiser(property, cancellationToken) is { } initialiser
            ? AttributeReading.ToLiteral(
                compilation.GetSemanticModel(initialiser.SyntaxTree).GetConstantValue(initialiser, cancellationToken).Value)
            : null;
    }

    /// <summary>Whether the property is initialised at all.</summary>
    public static bool IsInitialised(IPropertySymbol property, CancellationToken cancellationToken) =>
        FindInitialiser(property, cancellationToken) is not null;

    private static ExpressionSyntax? FindInitialiser(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<PropertyDeclarationSyntax>()
            .FirstOrDefault()?.Initializer?.Value;
}
