using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>An audit event of a call that changed nothing. Nobody waits for it: it shares the next transaction.</summary>
/// <param name="audit">The event.</param>
internal sealed class AuditWork(AuditRow audit) : ICommitWork
{
    /// <inheritdoc/>
    public void Run(CommitSession session) => session.StageAudit(audit);

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    public void Fail(Exception fault)
    {
    }
}
