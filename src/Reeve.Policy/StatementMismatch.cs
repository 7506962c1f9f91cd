namespace Reeve.Policy;

/// <summary>An element of a statement that does not match a request.</summary>
/// <param name="Element">The element: <c>Principal</c>, <c>Action</c>, <c>Resource</c> or <c>Condition</c>.</param>
/// <param name="ConditionOperator">For a condition its operator, in the document's spelling; else null.</param>
/// <param name="ConditionKey">For a condition its key, in the document's spelling; else null.</param>
public readonly record struct StatementMismatch(string Element, string? ConditionOperator = null, string? ConditionKey = null);
