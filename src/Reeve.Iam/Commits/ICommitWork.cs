namespace Reeve.Iam.Commits;

/// <summary>Something to be committed. It may run several times before it is completed or failed, once.</summary>
internal interface ICommitWork
{
    /// <summary>Decides on the session's states and stages what is to be written. Pure but for the session.</summary>
    void Run(CommitSession session);

    /// <summary>What was staged is durable.</summary>
    void Complete();

    /// <summary>Nothing is known to be written.</summary>
    void Fail(Exception fault);
}
