namespace Reeve.Policy.Model;

/// <summary>One operator of a condition block with the keys under it.</summary>
/// <param name="OperatorText">The operator in the document's spelling.</param>
/// <param name="Start">Offset of the operator's name.</param>
/// <param name="Keys">The keys and their values.</param>
internal sealed record ConditionModel(string OperatorText, int Start, ConditionKeyModel[] Keys);
