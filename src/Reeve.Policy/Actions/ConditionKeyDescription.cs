namespace Reeve.Policy.Actions;

/// <summary>A condition key.</summary>
/// <param name="Key">Its spelling; a part that varies stands in <c>${…}</c> or <c>&lt;…&gt;</c>: <c>aws:RequestTag/${TagKey}</c>.</param>
/// <param name="Type">The type of its values in AWS's words: <c>String</c>, <c>ArrayOfARN</c>.</param>
/// <param name="Description">What it filters by; empty where nothing is known.</param>
public sealed record ConditionKeyDescription(string Key, string Type, string Description);
