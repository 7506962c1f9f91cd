namespace Reeve.Iam.Storage;

/// <summary>An audit event to be kept.</summary>
/// <param name="Scope">The account that the event belongs to.</param>
/// <param name="At">When it happened.</param>
/// <param name="Body">The event in CloudTrail's JSON shape, UTF-8.</param>
public sealed record AuditRow(string Scope, DateTimeOffset At, ReadOnlyMemory<byte> Body);
