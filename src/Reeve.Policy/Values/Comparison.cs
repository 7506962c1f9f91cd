namespace Reeve.Policy.Values;

/// <summary>How an ordered operator compares the request's value with the policy's.</summary>
internal enum Comparison
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
