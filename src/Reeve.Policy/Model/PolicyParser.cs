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
        var faults = default(SyntaxFaults);
        model = Read(document, ref faults);
        fault = faults.First;
        return model is not null;
    }

    /// <summary>Reads as much of the document as can be read; null where that is nothing.</summary>
    /// <param name="document">The document.</param>
    /// <param name="faults">Takes every fault of its shape.</param>
    public static PolicyModel? ReadAll(string document, List<SyntaxFault> faults)
    {
        var all = SyntaxFaults.AllInto(faults);
        return Read(document, ref all);
    }

    private static PolicyModel? Read(string document, ref SyntaxFaults faults)
    {
        if (!JsonReader.TryRead(document, out var value, out var offset))
        {
            faults.Add(SyntaxFaultKind.Json, offset, JsonDetail(document));
            return null;
        }

        if (value is not JsonObject root)
        {
            faults.Add(value.Start, "a policy is an object");
            return null;
        }

        return ReadRoot(document, root, ref faults);
    }

    private static string JsonDetail(string document) => document.Length > PolicyLimits.MaxDocumentLength
        ? $"a document has at most {PolicyLimits.MaxDocumentLength} characters"
        : "this is not JSON, or a name is there twice";

    private static PolicyModel? ReadRoot(string document, JsonObject root, ref SyntaxFaults faults)
    {
        string? version = null;
        StatementModel[] statements = [];
        foreach (var (name, start, value) in root.Members)
        {
            var ok = name switch
            {
                ElementNames.Version => TryReadVersion(value, out version, ref faults),
                ElementNames.Id => value is JsonString || faults.Add(value.Start, "Id is a text"),
                ElementNames.Statement => TryReadStatements(value, out statements, ref faults),
                _ => faults.Add(SyntaxFaultKind.UnknownElement, start, "a policy has no such element", name),
            };
            if (!ok && !faults.AreAllWanted)
            {
                return null;
            }
        }

        if (statements.Length == 0)
        {
            faults.Add(SyntaxFaultKind.EmptyStatement, root.Start, "a policy has at least one Statement");
            return null;
        }

        return new PolicyModel { Document = document, Version = version, Statements = statements, Start = root.Start };
    }

    private static bool TryReadVersion(JsonValue value, out string? version, ref SyntaxFaults faults)
    {
        version = (value as JsonString)?.Text;
        if (version is PolicyModel.CurrentVersion or PolicyModel.OldVersion)
        {
            return true;
        }

        // Where reading goes on, one fault is enough: the rest is read as what was likely meant.
        version = PolicyModel.CurrentVersion;
        return faults.Add(value.Start, $"Version is \"{PolicyModel.CurrentVersion}\" or \"{PolicyModel.OldVersion}\"");
    }

    private static bool TryReadStatements(JsonValue value, out StatementModel[] statements, ref SyntaxFaults faults)
    {
        JsonValue[] items = value is JsonArray array ? array.Items : [value];
        statements = new StatementModel[items.Length];
        var count = 0;
        foreach (var item in items)
        {
            var ok = TryReadStatement(item, out var statement, ref faults);
            if (!ok && !faults.AreAllWanted)
            {
                return false;
            }

            statement.Index = count;
            statements[count++] = statement;
        }

        return true;
    }

    private static bool TryReadStatement(JsonValue item, out StatementModel statement, ref SyntaxFaults faults)
    {
        if (item is JsonObject source)
        {
            return StatementParser.TryParse(source, out statement, ref faults);
        }

        statement = new StatementModel { Start = item.Start, End = item.End, Effect = new TextItem("Allow", item.Start), IsPartial = true };
        return faults.Add(item.Start, "a statement is an object");
    }
}
