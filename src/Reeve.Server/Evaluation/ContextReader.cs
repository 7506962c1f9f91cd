using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>
/// Reads condition keys. A value is a string, a number or a boolean, the latter two as they are written; a list makes the key multivalued, and an empty
/// one leaves it out.
/// </summary>
internal static class ContextReader
{
    /// <summary>The keys of a case.</summary>
    public static RequestContext Read(JsonElement? value, CaseFault fault)
    {
        var context = new RequestContext();
        if (value is not { } keys)
        {
            return context;
        }

        if (keys.ValueKind != JsonValueKind.Object)
        {
            fault.Note($"'context' is an object, not {JsonKind.Of(keys)}.");
            return context;
        }

        // The language equates keys in A–Z only. This refuses a little more as repeated, which is the safe side.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys.EnumerateObject())
        {
            Check(key.Name, names, fault);
            if (!fault.IsKnown)
            {
                Set(context, key, fault);
            }

            if (fault.IsKnown)
            {
                break;
            }
        }

        return context;
    }

    private static void Check(string name, HashSet<string> names, CaseFault fault)
    {
        if (name.Length == 0 || name.Length > PolicyLimits.MaxTextLength)
        {
            fault.Note($"The name of a condition key in 'context' is not 1 to {PolicyLimits.MaxTextLength} characters long.");
        }

        if (!names.Add(name))
        {
            fault.Note($"'context' has the condition key {CaseFault.Quote(name)} twice; keys are the same whatever their case.");
        }

        if (names.Count > EvaluationLimits.MaxContextKeys)
        {
            fault.Note($"'context' has more than {EvaluationLimits.MaxContextKeys} condition keys.");
        }
    }

    private static void Set(RequestContext context, JsonProperty key, CaseFault fault)
    {
        if (key.Value.ValueKind != JsonValueKind.Array)
        {
            context.Set(key.Name, Scalar(key.Value, key.Name, fault));
            return;
        }

        if (key.Value.GetArrayLength() > EvaluationLimits.MaxContextValues)
        {
            fault.Note($"The condition key {CaseFault.Quote(key.Name)} has more than {EvaluationLimits.MaxContextValues} values.");
            return;
        }

        context.Set(key.Name, [.. key.Value.EnumerateArray().Select(item => Scalar(item, key.Name, fault))]);
    }

    private static string Scalar(JsonElement value, string key, CaseFault fault)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var text = value.GetString()!; // a string has a text
                if (text.Length > PolicyLimits.MaxTextLength)
                {
                    fault.Note($"A value of the condition key {CaseFault.Quote(key)} is longer than {PolicyLimits.MaxTextLength} characters.");
                }

                return text;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            default:
                fault.Note($"A value of the condition key {CaseFault.Quote(key)} is a string, a number or a boolean, not {JsonKind.Of(value)}.");
                return "";
        }
    }
}
