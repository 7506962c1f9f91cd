namespace Reeve.Policy.Compare;

/// <summary>Bounds the work of a comparison. Beyond it the answer is still true, and may not be all.</summary>
internal sealed class ComparisonBudget(int states = 60_000, int decisions = 400_000)
{
    private int _states = states;
    private int _decisions = decisions;

    /// <summary>How much of it is used.</summary>
    public int Spent { get; private set; }

    /// <summary>Whether everything that there is to ask was asked.</summary>
    public bool IsExhaustive { get; private set; } = true;

    /// <summary>Counts a state of the patterns' product.</summary>
    public bool TryTakeState() => TryTake(ref _states);

    /// <summary>Counts a decision.</summary>
    public bool TryTakeDecision() => TryTake(ref _decisions);

    /// <summary>Notes that something was left out.</summary>
    public void Omit() => IsExhaustive = false;

    private bool TryTake(ref int left)
    {
        if (left > 0)
        {
            left--;
            Spent++;
            return true;
        }

        Omit();
        return false;
    }
}
