using System.Collections.Immutable;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Reads the condition keys that a simulation is given.</summary>
internal static class ContextEntries
{
    private const string ListSuffix = "List";

    /// <summary>The keys with their values. Values are held to the types that are given for them.</summary>
    public static Result<RequestContext> Read(ImmutableArray<ContextEntry> entries)
    {
        var keys = new RequestContext(entries.Length);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.ContextKeyName is not { } name)
            {
                return SimulationErrors.UnnamedContextKey();
            }

            if (!names.Add(name))
            {
                return SimulationErrors.RepeatedContextKey(name);
            }

            if (TrySet(keys, name, entry.ContextKeyType ?? "string", entry.ContextKeyValues) is { } fault)
            {
                return fault;
            }
        }

        return keys;
    }

    private static Errors.IamError? TrySet(RequestContext keys, string name, string type, ImmutableArray<string> values)
    {
        var isList = type.EndsWith(ListSuffix, StringComparison.Ordinal);
        var element = TypeOf(isList ? type[..^ListSuffix.Length] : type);
        if (values.Any(value => !ContextValue.IsOfType(element, value)))
        {
            return SimulationErrors.InvalidContextValue(name, type);
        }

        if (isList)
        {
            keys.Set(name, values);
        }
        else if (values.Length == 1)
        {
            keys.Set(name, values[0]);
        }

        return !isList && values.Length > 1 ? SimulationErrors.SeveralValues(name, type) : null;
    }

    private static ContextValueType TypeOf(string type) => type switch
    {
        "numeric" => ContextValueType.Numeric,
        "boolean" => ContextValueType.Boolean,
        "ip" => ContextValueType.Ip,
        "binary" => ContextValueType.Binary,
        "date" => ContextValueType.Date,
        _ => ContextValueType.String,
    };
}
