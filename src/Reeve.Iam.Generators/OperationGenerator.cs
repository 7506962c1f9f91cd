using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Reeve.Iam.Generators.Model;
using Reeve.Iam.Generators.Reading;
using Reeve.Iam.Generators.Writing;

namespace Reeve.Iam.Generators;

/// <summary>
/// Turns declarations of operations into the table of operations and into methods that read, check and write their shapes.
/// Everything is generated into the namespace <c>Operations</c> of the assembly.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OperationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnown.OperationAttribute, static (node, _) => node is TypeDeclarationSyntax, OperationReader.Read)
            .WithTrackingName(Steps.Declarations);

        // Without places and faults: a declaration that only moved generates nothing anew.
        var operations = declarations
            .Select(static (declaration, _) => declaration.Operation)
            .Where(static operation => operation is not null)
            .Select(static (operation, _) => operation!)
            .Collect()
            .Select(static (found, _) => OperationModels.InOrder(found))
            .WithTrackingName(Steps.Operations);
        var shapes = operations
            .SelectMany(static (found, _) => ShapeModels.Merge(found.SelectMany(operation => operation.Shapes)))
            .WithTrackingName(Steps.Shapes);
        var @namespace = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName + ".Operations");

        context.RegisterSourceOutput(operations.Combine(@namespace), static (output, table) =>
            output.AddSource("OperationTable.g.cs", OperationTableSource.Of(table.Right, [.. table.Left])));
        context.RegisterSourceOutput(shapes.Combine(@namespace), static (output, shape) =>
            output.AddSource(shape.Left.HintName, ShapeSource.Of(shape.Right, shape.Left)));
        context.RegisterSourceOutput(declarations.Collect(), static (output, found) => Report(output, found));
    }

    private static void Report(SourceProductionContext output, ImmutableArray<Declaration> declarations)
    {
        var faults = declarations.SelectMany(declaration => declaration.Faults).Concat(Uniqueness.FaultsOf(declarations));
        foreach (var fault in faults.Distinct())
        {
            output.ReportDiagnostic(fault.ToDiagnostic());
        }
    }
}
