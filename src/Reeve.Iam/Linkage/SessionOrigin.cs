namespace Reeve.Iam.Linkage;

/// <summary>Where a session of a service-linked role comes from.</summary>
/// <param name="Region">The region in which it is asked for.</param>
/// <param name="Originator">The ARN of the principal whose call made the service act, or null when it acts by itself.</param>
internal sealed record SessionOrigin(string Region, string? Originator);
