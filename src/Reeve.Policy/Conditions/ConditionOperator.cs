namespace Reeve.Policy.Conditions;

/// <summary>A condition operator taken apart.</summary>
/// <param name="Family">What it compares.</param>
/// <param name="IsNegated">Whether the listed values are the ones that must not match.</param>
/// <param name="IfExists">Whether an absent key satisfies it.</param>
/// <param name="Set">How it treats many values.</param>
internal readonly record struct ConditionOperator(OperatorFamily Family, bool IsNegated, bool IfExists, SetOperator Set)
{
    /// <summary>Reads an operator's name in any case, as evaluation does.</summary>
    public static bool TryParse(string name, out ConditionOperator value) => ConditionOperatorNames.InAnyCase.TryGetValue(name, out value);

    /// <summary>Reads an operator's name in its one right spelling, as saving does.</summary>
    public static bool TryParseExact(string name, out ConditionOperator value) => ConditionOperatorNames.Exact.TryGetValue(name, out value);
}
