namespace Reeve.Iam.Storage;

/// <summary>How a commit ended.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>Everything is written and durable.</summary>
    public sealed record Committed : CommitOutcome
    {
        /// <summary>The only value.</summary>
        public static readonly Committed Instance = new();
    }

    /// <summary>Nothing is written: these scopes were not at the revision that the batch expected.</summary>
    /// <param name="Scopes">The scopes to load again.</param>
    public sealed record RevisionMoved(IReadOnlyList<string> Scopes) : CommitOutcome;
}
