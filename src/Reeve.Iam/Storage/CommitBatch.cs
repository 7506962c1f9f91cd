namespace Reeve.Iam.Storage;

/// <summary>What is written in one transaction.</summary>
/// <param name="Commits">The changes, at most one entry per scope.</param>
/// <param name="Audit">Audit events that belong to no change: reads and refusals.</param>
public sealed record CommitBatch(IReadOnlyList<ScopeCommit> Commits, IReadOnlyList<AuditRow> Audit)
{
    /// <summary>Every audit event of the transaction, those of changes too.</summary>
    public IEnumerable<AuditRow> AuditRows => Commits.SelectMany(commit => commit.Revisions).Select(revision => revision.Audit).OfType<AuditRow>().Concat(Audit);
}
