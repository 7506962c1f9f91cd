using System.Collections.Immutable;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>Condition keys, each once, in the order and spelling of first use.</summary>
internal sealed class KeyList
{
    private readonly HashSet<string> _known = new(KeyComparer.Instance);
    private readonly ImmutableArray<string>.Builder _keys = ImmutableArray.CreateBuilder<string>();

    /// <summary>The keys of conditions and variables in the statements.</summary>
    public static ImmutableArray<string> Of(IEnumerable<StatementProgram> statements)
    {
        var keys = new KeyList();
        foreach (var statement in statements)
        {
            keys.Add(statement.ResourceKeys);
            foreach (var condition in statement.Conditions)
            {
                keys.Add(condition.VariableKeys.Prepend(condition.Key));
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>Adds those that are not there yet.</summary>
    public void Add(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (_known.Add(key))
            {
                _keys.Add(key);
            }
        }
    }

    public ImmutableArray<string> ToImmutable() => _keys.ToImmutable();
}
