namespace Reeve.Policy.Conditions;

/// <summary>The operator Null: whether the key is absent, or present.</summary>
internal sealed class NullTest(string key, bool acceptsAbsent, bool acceptsPresent, string operatorText) : ConditionTest(key, operatorText)
{
    public override bool Matches(RequestContext context, ref bool isFaulted) =>
        context.Find(Key, KeyHash) is null ? acceptsAbsent : acceptsPresent;
}
