namespace Reeve.Policy.Reference;

internal enum SetOperator
{
    None,
    ForAllValues,
    ForAnyValue,
}
