using Microsoft.CodeAnalysis;

namespace Reeve.Iam.Generators.Model;

/// <summary>Something that is wrong with a declaration.</summary>
/// <param name="Rule">Which rule is broken.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record DeclarationFault(DiagnosticDescriptor Rule, SourcePlace? Place, EquatableArray<string> Arguments)
{
    /// <summary>A fault of a symbol.</summary>
    public static DeclarationFault Of(DiagnosticDescriptor rule, ISymbol symbol, params string[] arguments) =>
        new(rule, SourcePlace.Of(symbol), arguments.ToEquatableArray());

    /// <summary>The fault as the compiler reports it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place?.ToLocation(), Arguments.ToArray<object>());
}
