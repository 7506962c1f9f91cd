namespace Reeve.Iam.Commits;

/// <summary>A change of whatever the session reaches, with a result for whoever waits.</summary>
/// <param name="run">The change; it stages nothing when it refuses.</param>
/// <typeparam name="T">What it returns.</typeparam>
internal sealed class SessionWork<T>(Func<CommitSession, Result<T>> run) : ICommitWork
{
    private readonly TaskCompletionSource<Result<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Result<T>? _result;

    /// <summary>The result, once what was staged is durable.</summary>
    public Task<Result<T>> Done => _done.Task;

    /// <inheritdoc/>
    public void Run(CommitSession session) => _result = run(session);

    /// <inheritdoc/>
    public void Complete() => _done.TrySetResult(_result ?? throw new InvalidOperationException("A work is completed before it has run."));

    /// <inheritdoc/>
    public void Fail(Exception fault) => _done.TrySetException(fault);
}
