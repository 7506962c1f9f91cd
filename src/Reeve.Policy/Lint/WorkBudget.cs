namespace Reeve.Policy.Lint;

/// <summary>
/// Bounds the work on one policy. Patterns are compared with patterns here, statements with statements and words with words, and each of it grows
/// faster than the document. What is asked for beyond the bound is not done, and nothing is claimed about it.
/// </summary>
internal sealed class WorkBudget
{
    /// <summary>In comparisons of two characters. The largest policies of AWS need a hundredth of it.</summary>
    public const int Limit = 50_000_000;

    private long _left = Limit;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Takes the cost of comparing two texts; false where the bound is hit.</summary>
    public bool TrySpend(int left, int right)
    {
        _left -= 16 + ((long)left * right);
        return _left >= 0;
    }
}
