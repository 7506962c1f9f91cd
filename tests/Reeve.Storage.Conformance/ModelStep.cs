namespace Reeve.Storage.Conformance;

/// <summary>One step of a random history.</summary>
public abstract record ModelStep
{
    private ModelStep()
    {
    }

    /// <summary>Commits a batch whose expected revisions are offsets from the right ones.</summary>
    public sealed record Commit(CommitBatch Batch) : ModelStep;

    /// <summary>Prunes audit events.</summary>
    public sealed record Prune(DateTimeOffset OlderThan) : ModelStep;

    /// <summary>Closes the store and opens it again.</summary>
    public sealed record Reopen : ModelStep;
}
