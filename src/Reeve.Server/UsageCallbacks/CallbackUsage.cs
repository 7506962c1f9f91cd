namespace Reeve.Server.UsageCallbacks;

/// <summary>What uses a role in one region, as a service answers.</summary>
/// <param name="Region">The region.</param>
/// <param name="Resources">The ARNs of the resources; empty where the service tells none.</param>
public sealed record CallbackUsage(string Region, string[] Resources);
