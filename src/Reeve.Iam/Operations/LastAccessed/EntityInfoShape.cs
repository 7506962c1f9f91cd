namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>A user or role.</summary>
internal sealed record EntityInfoShape(string Arn, string Name, string Type, string Id, string Path);
