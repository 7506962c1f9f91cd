using System.Collections.Immutable;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>Lists the condition keys of statements.</summary>
internal static class ContextKeyCollector
{
    /// <summary>Each key once (its case aside), in the order of first use.</summary>
    public static ImmutableArray<string> Collect(IEnumerable<StatementProgram> statements)
    {
        var keys = new List<string>();
        foreach (var statement in statements)
        {
            AddAll(keys, statement.ResourceKeys);
            foreach (var condition in statement.Conditions)
            {
                AddAll(keys, [condition.Key, .. condition.VariableKeys]);
            }
        }

        return [.. keys];
    }

    /// <summary>Adds those keys that are not there yet.</summary>
    public static void AddAll(List<string> keys, IEnumerable<string> more)
    {
        foreach (var key in more)
        {
            if (!keys.Exists(known => AsciiFold.Equal(known, key)))
            {
                keys.Add(key);
            }
        }
    }
}
