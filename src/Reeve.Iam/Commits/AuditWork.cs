using Reeve.Iam.Storage;

namespace Reeve.Iam.Commits;

/// <summary>Writes the events of calls that changed nothing; what cannot be written goes back to wait for the next commit.</summary>
/// <param name="rows">The events, oldest first.</param>
/// <param name="failed">Takes them back.</param>
internal sealed class AuditWork(IReadOnlyList<AuditRow> rows, Action<IReadOnlyList<AuditRow>> failed) : ICommitWork
{
    /// <inheritdoc/>
    public void Run(CommitSession session)
    {
        foreach (var row in rows)
        {
            session.StageAudit(row);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    public void Fail(Exception fault) => failed(rows);
}
