namespace Reeve.Iam.Storage;

/// <summary>One revision of a scope: what it writes, and events of the calls whose revisions share its transaction.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Writes">The entities that it writes or removes, each at most once.</param>
/// <param name="Audit">The events: the first revisions of a transaction carry those of all. Null where there are none.</param>
public sealed record RevisionWrite(DateTimeOffset At, IReadOnlyList<EntityWrite> Writes, AuditRow? Audit);
