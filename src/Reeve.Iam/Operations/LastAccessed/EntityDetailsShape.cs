namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>A user or role, and its last attempt to access a service.</summary>
internal sealed record EntityDetailsShape(EntityInfoShape EntityInfo, DateTimeOffset? LastAuthenticated);
