using Reeve.Iam.Audit;

namespace Reeve.Server.CloudTrail;

/// <summary>Answer of LookupEvents.</summary>
/// <param name="Events">The events, newest first.</param>
/// <param name="NextToken">Where to go on, or null at the end.</param>
internal sealed record LookupEventsAnswer(EventEntry[] Events, string? NextToken)
{
    /// <summary>A page of events as CloudTrail shows it.</summary>
    public static LookupEventsAnswer Of(AuditPage page) => new([.. page.Events.Select(EventEntry.Of)], page.NextToken);
}
