using System.Diagnostics.CodeAnalysis;
using Reeve.Policy.Syntax;

namespace Reeve.Policy.Model;

/// <summary>
/// Reads a document into its model and refuses every shape that the grammar does not have: unknown and repeated elements,
/// wrong types, elements that exclude each other. What is well shaped and still refused is the validator's matter.
/// </summary>
internal static class PolicyParser
{
    /// <summary>Reads the document, or says what is wrong with its shape.</summary>
    public static bool TryParse(string document, [NotNullWhen(true)] out PolicyModel? model, out SyntaxFault fault)
    {
        model = null;
        fault = default;
        if (!JsonReader.TryRead(document, out var value, out var offset))
        {
            fault = new SyntaxFault(SyntaxFaultKind.Json, offset);
            return false;
        }

        if (value is not JsonObject root)
        {
            fault = new SyntaxFault(SyntaxFaultKind.Structure, value.Start);
            return false;
        }

        return TryParseRoot(document, root, out model, out fault);
    }

    private static bool TryParseRoot(string document, JsonObject root, out PolicyModel? model, out SyntaxFault fault)
    {
        string? version = null;
        StatementModel[] statements = [];
        model = null;
        fault = default;
        foreach (var (name, start, value) in root.Members)
        {
            var ok = name switch
            {
                ElementNames.Version => TryReadVersion(value, out version),
                ElementNames.Id => value is JsonString,
                ElementNames.Statement => TryReadStatements(value, out statements, ref fault),
                _ => Fail(SyntaxFaultKind.UnknownElement, start, ref fault, name),
            };
            if (!ok)
            {
                return FailUnlessSaid(value.Start, ref fault);
            }
        }

        if (statements.Length == 0)
        {
            return Fail(SyntaxFaultKind.EmptyStatement, root.Start, ref fault);
        }

        model = new PolicyModel { Document = document, Version = version, Statements = statements, Start = root.Start };
        return true;
    }

    private static bool TryReadVersion(JsonValue value, out string? version)
    {
        version = (value as JsonString)?.Text;
        return version is PolicyModel.CurrentVersion or PolicyModel.OldVersion;
    }

    private static bool TryReadStatements(JsonValue value, out StatementModel[] statements, ref SyntaxFault fault)
    {
        JsonValue[] items = value is JsonArray array ? array.Items : [value];
        statements = new StatementModel[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not JsonObject statement)
            {
                return Fail(SyntaxFaultKind.Structure, items[i].Start, ref fault);
            }

            if (!StatementParser.TryParse(statement, out statements[i], ref fault))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes the fault and gives false, so that a reader can end with it.</summary>
    public static bool Fail(SyntaxFaultKind kind, int offset, ref SyntaxFault fault, string subject = "")
    {
        fault = new SyntaxFault(kind, offset, subject);
        return false;
    }

    /// <summary>Gives false; the fault is one of structure unless a more exact one is noted already.</summary>
    public static bool FailUnlessSaid(int offset, ref SyntaxFault fault) =>
        fault != default ? false : Fail(SyntaxFaultKind.Structure, offset, ref fault);
}
