using Microsoft.CodeAnalysis;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Reads the declaration of one operation.</summary>
internal static class OperationReader
{
    /// <summary>What the class that carries the attribute declares.</summary>
    public static Declaration Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var place = SourcePlace.Of(type);
        if (!IsConstructible(type))
        {
            return Broken(Rules.NotConstructible);
        }

        var interfaces = type.AllInterfaces.Where(IsOperation).ToList();
        if (interfaces.Count != 1)
        {
            return Broken(Rules.NoInterface);
        }

        if (interfaces[0].TypeArguments.FirstOrDefault(argument => !IsShape(argument)) is { } misfit)
        {
            return new(null, place, new[] { NotARecord(type, misfit) }.ToEquatableArray());
        }

        var shapes = new ShapeReader(context.SemanticModel.Compilation, cancellationToken);
        var operation = Describe(type, context.Attributes[0], interfaces[0], shapes);
        return new(shapes.Faults.Count == 0 ? operation : null, place, shapes.Faults.ToEquatableArray());

        Declaration Broken(DiagnosticDescriptor rule) =>
            new(null, place, new[] { DeclarationFault.Of(rule, type, type.Name) }.ToEquatableArray());
    }

    private static OperationModel Describe(INamedTypeSymbol type, AttributeData attribute, INamedTypeSymbol implemented, ShapeReader shapes)
    {
        var service = attribute.ConstructorArguments[0];
        var serviceName = service.ToEnumMember() ?? "";
        var name = attribute.ConstructorArguments[1].Value as string ?? "";
        return new()
        {
            TypeName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Service = serviceName,
            ServiceOrder = service.Value is int order ? order : 0,
            Name = name,
            Action = attribute.FindNamed("Action")?.Value as string ?? $"{AsciiText.ToLower(serviceName)}:{name}",
            ConditionKeys = attribute.FindNamed("ConditionKeys")?.ToTexts() ?? default,
            IsAlwaysAllowed = attribute.FindNamed("IsAlwaysAllowed")?.Value is true,
            Changes = implemented.OriginalDefinition.ToDisplayString() == WellKnown.ChangingInterface,
            Request = shapes.Read((INamedTypeSymbol)implemented.TypeArguments[0], ShapeUse.Request),
            Response = shapes.Read((INamedTypeSymbol)implemented.TypeArguments[1], ShapeUse.Written),
            Shapes = shapes.Shapes.ToEquatableArray(), // after the two lines above, which find them
        };
    }

    private static bool IsShape(ITypeSymbol type) => type is INamedTypeSymbol { IsRecord: true, IsGenericType: false, IsReferenceType: true };

    private static bool IsConstructible(INamedTypeSymbol type) =>
        type is { IsAbstract: false, IsGenericType: false }
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);

    private static bool IsOperation(INamedTypeSymbol candidate) =>
        candidate.OriginalDefinition.ToDisplayString() is WellKnown.ChangingInterface or WellKnown.ReadingInterface;

    private static DeclarationFault NotARecord(INamedTypeSymbol operation, ITypeSymbol argument) =>
        DeclarationFault.Of(Rules.UnsupportedType, operation, operation.Name, argument.ToDisplayString(), ": requests and answers are records");
}
