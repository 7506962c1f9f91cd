namespace Reeve.Iam.Storage;

/// <summary>Audit events to be kept: one, or several of one account that share a transaction.</summary>
/// <param name="Scope">The account that the events belong to.</param>
/// <param name="At">When the last of them happened.</param>
/// <param name="Body">The events in CloudTrail's JSON shape, UTF-8, oldest first, with <see cref="Separator"/> between them.</param>
public sealed record AuditRow(string Scope, DateTimeOffset At, ReadOnlyMemory<byte> Body)
{
    /// <summary>A line's end, which no event has in it: JSON writes it as an escape.</summary>
    public const byte Separator = (byte)'\n';
}
