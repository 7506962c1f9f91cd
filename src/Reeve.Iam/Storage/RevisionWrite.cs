namespace Reeve.Iam.Storage;

/// <summary>One revision of a scope: what it writes and the audit event of the call that made it.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Writes">The entities that it writes or removes, each at most once.</param>
/// <param name="Audit">The event of the call, or null where no call made it.</param>
public sealed record RevisionWrite(DateTimeOffset At, IReadOnlyList<EntityWrite> Writes, AuditRow? Audit);
