namespace Reeve.Policy.Conditions;

/// <summary>How an operator treats a key of many values.</summary>
internal enum SetOperator
{
    None,
    ForAllValues,
    ForAnyValue,
}
