using Reeve.Policy.Matching;

namespace Reeve.Policy.Conditions;

/// <summary>One key under one operator, compiled.</summary>
internal abstract class ConditionTest(string key, string operatorText)
{
    public string Key { get; } = key;

    /// <summary>The operator in the policy's spelling.</summary>
    public string OperatorText { get; } = operatorText;

    /// <summary>The keys that the values name as variables.</summary>
    public virtual IEnumerable<string> VariableKeys => [];

    protected int KeyHash { get; } = AsciiFold.Hash(key);

    /// <summary>Whether the request satisfies it.</summary>
    public abstract bool Matches(RequestContext context, ref bool isFaulted);
}
