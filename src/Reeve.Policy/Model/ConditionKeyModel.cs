namespace Reeve.Policy.Model;

/// <summary>A condition key and the values it is compared with.</summary>
internal sealed record ConditionKeyModel(string Key, int Start, TextItem[] Values);
