using System.Collections.Frozen;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Actions;

/// <summary>Finds condition keys by what policies write: <c>aws:RequestTag/team</c> is <c>aws:RequestTag/${TagKey}</c>.</summary>
internal sealed class ConditionKeyTable
{
    private readonly FrozenDictionary<string, ConditionKeyDescription> _plain;
    private readonly (string Tokens, ConditionKeyDescription Key)[] _varying;

    public ConditionKeyTable(IEnumerable<ConditionKeyDescription> keys)
    {
        var all = keys.ToLookup(key => Placeholders.AreIn(key.Key));
        _plain = all[false].ToFrozenDictionary(key => key.Key, KeyComparer.Instance);
        _varying = [.. all[true].Select(key => (AsciiFold.ToLower(Placeholders.ToTokens(key.Key)), key))];
    }

    /// <summary>The key, or null.</summary>
    public ConditionKeyDescription? Find(string key)
    {
        if (_plain.TryGetValue(key, out var plain))
        {
            return plain;
        }

        var folded = AsciiFold.ToLower(key);
        return Array.Find(_varying, varying => WildcardMatcher.Matches(varying.Tokens, folded)).Key;
    }
}
