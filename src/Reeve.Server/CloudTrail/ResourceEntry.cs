namespace Reeve.Server.CloudTrail;

/// <summary>What an event is about.</summary>
/// <param name="ResourceType">Its type.</param>
/// <param name="ResourceName">Its name or ARN.</param>
internal sealed record ResourceEntry(string ResourceType, string ResourceName);
