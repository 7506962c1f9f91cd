namespace Reeve.Server.CloudTrail;

/// <summary>What an attribute of an event has to be.</summary>
/// <param name="AttributeKey">The attribute.</param>
/// <param name="AttributeValue">Its value.</param>
internal sealed record LookupAttribute(string AttributeKey, string AttributeValue);
