namespace Reeve.Iam.Linkage;

/// <summary>Who caused sessions of a service-linked role.</summary>
/// <param name="Arn">The principal whose calls made the service act, or null for those in which it acts by itself.</param>
/// <param name="Count">How many of the sessions that have not ended are theirs.</param>
/// <param name="LatestExpiry">When the last of these ends.</param>
public sealed record SessionOriginator(string? Arn, int Count, DateTimeOffset LatestExpiry);
