namespace Reeve.Server.Operator.Linkage;

/// <summary>Who caused sessions of a service-linked role.</summary>
/// <param name="Count">How many of the sessions that have not ended are theirs.</param>
/// <param name="LatestExpiry">When the last of these ends, in UTC.</param>
/// <param name="Arn">The principal, or null for sessions in which the service acts by itself.</param>
public sealed record SessionOriginatorAnswer(int Count, string LatestExpiry, string? Arn = null);
