namespace Reeve.Iam.Storage;

/// <summary>Audit events as they were kept together.</summary>
/// <param name="Sequence">Their place among the rows of the store, rising with time; what <see cref="IAccountStore.ReadAuditAsync"/> pages by.</param>
/// <param name="At">When the last of them happened.</param>
/// <param name="Body">The events in CloudTrail's JSON shape, UTF-8, oldest first, with <see cref="AuditRow.Separator"/> between them.</param>
public sealed record StoredAuditRow(long Sequence, DateTimeOffset At, ReadOnlyMemory<byte> Body)
{
    /// <summary>The events, oldest first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Events()
    {
        var events = new List<ReadOnlyMemory<byte>>();
        foreach (var range in Body.Span.Split(AuditRow.Separator))
        {
            events.Add(Body[range]);
        }

        return events;
    }
}
