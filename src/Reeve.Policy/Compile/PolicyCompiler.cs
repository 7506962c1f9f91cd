using System.Diagnostics.CodeAnalysis;
using Reeve.Policy.Model;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Compile;

/// <summary>Turns a document into statement programs, refusing what has no meaning for its kind.</summary>
internal static class PolicyCompiler
{
    public static bool TryCompile(
        string document,
        PolicyKind kind,
        [NotNullWhen(true)] out StatementProgram[]? statements,
        [NotNullWhen(false)] out PolicyFault? fault)
    {
        statements = null;
        if (!PolicyParser.TryParse(document, out var model, out var syntaxFault))
        {
            fault = FaultTexts.Describe(kind, syntaxFault).In(document);
            return false;
        }

        foreach (var statement in model.Statements)
        {
            if (MeaningRules.FirstFault(statement, kind) is { } found)
            {
                fault = found.In(document);
                return false;
            }
        }

        statements = new StatementProgram[model.Statements.Length];
        for (var i = 0; i < statements.Length; i++)
        {
            statements[i] = StatementProgram.Compile(model.Statements[i], i, model.HasVariables, kind);
        }

        fault = null;
        return true;
    }
}
