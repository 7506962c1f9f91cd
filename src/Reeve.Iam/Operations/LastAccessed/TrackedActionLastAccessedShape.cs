namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>The last attempt to call an action.</summary>
internal sealed record TrackedActionLastAccessedShape(
    string ActionName, string LastAccessedEntity, DateTimeOffset LastAccessedTime, string LastAccessedRegion);
