namespace Reeve.Policy.Conditions;

/// <summary>Compares one value of a request with the values that a condition lists: does at least one of them match?</summary>
internal abstract class ValueMatcher
{
    /// <summary>The keys that the listed values name as variables.</summary>
    public virtual IEnumerable<string> Keys => [];

    /// <param name="value">The request's value.</param>
    /// <param name="context">The request's keys, for variables.</param>
    /// <param name="isFaulted">Set where a bound is hit.</param>
    public abstract MatchResult Match(string value, RequestContext context, ref bool isFaulted);
}
