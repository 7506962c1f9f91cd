namespace Reeve.Policy.Values;

/// <summary>Applies a comparison to the sign that comparing two values gave.</summary>
internal static class ComparisonExtensions
{
    /// <summary>Whether <paramref name="sign"/>, the order of request value and policy value, satisfies the comparison.</summary>
    public static bool Holds(this Comparison comparison, int sign) => comparison switch
    {
        Comparison.Equal => sign == 0,
        Comparison.Less => sign < 0,
        Comparison.LessOrEqual => sign <= 0,
        Comparison.Greater => sign > 0,
        _ => sign >= 0,
    };
}
