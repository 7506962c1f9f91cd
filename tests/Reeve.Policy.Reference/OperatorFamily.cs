namespace Reeve.Policy.Reference;

internal enum OperatorFamily
{
    Text,
    TextIgnoringCase,
    TextLike,
    Number,
    Date,
    Bool,
    Binary,
    Address,
    Arn,
    Null,
}
