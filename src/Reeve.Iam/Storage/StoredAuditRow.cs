namespace Reeve.Iam.Storage;

/// <summary>An audit event as it was kept.</summary>
/// <param name="Sequence">Its place among the events of the store, rising with time; what <see cref="IAccountStore.ReadAuditAsync"/> pages by.</param>
/// <param name="At">When it happened.</param>
/// <param name="Body">The event in CloudTrail's JSON shape, UTF-8.</param>
public sealed record StoredAuditRow(long Sequence, DateTimeOffset At, ReadOnlyMemory<byte> Body);
