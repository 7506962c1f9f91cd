namespace Reeve.Client.Calls;

/// <summary>The role that is gone.</summary>
internal sealed record DeletedRole(string RoleName, string RoleArn, string RoleId);
