namespace Reeve.Cli.Policies;

/// <summary>How a run over cases went.</summary>
/// <param name="Cases">How many cases there were.</param>
/// <param name="Unreadable">How many of them could not be read.</param>
/// <param name="FirstUnreadable">The number of the first of these, which is also the number of its answer's line; 0 for none.</param>
internal readonly record struct EvaluationTally(long Cases, long Unreadable, long FirstUnreadable)
{
    /// <summary>With one more case.</summary>
    public EvaluationTally Plus(bool isReadable) => new(
        Cases + 1,
        isReadable ? Unreadable : Unreadable + 1,
        isReadable || FirstUnreadable > 0 ? FirstUnreadable : Cases + 1);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Unreadable} of {Cases} cases could not be read; the first is number {FirstUnreadable}.");
}
