using System.Collections.Immutable;

namespace Reeve.Iam.Audit;

/// <summary>Some events, newest first.</summary>
/// <param name="Events">The events; there may be none although there are more.</param>
/// <param name="NextToken">Where to go on, or null at the end.</param>
public sealed record AuditPage(ImmutableArray<RecordedEvent> Events, string? NextToken);
