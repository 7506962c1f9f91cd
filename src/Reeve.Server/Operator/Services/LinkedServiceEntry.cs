namespace Reeve.Server.Operator.Services;

/// <summary>A linked service in a list.</summary>
/// <param name="ServicePrincipal">The service principal.</param>
/// <param name="ServiceName">The name for people.</param>
/// <param name="IsRegistered">Whether it is registered; else it is AWS's.</param>
/// <param name="IsHidden">Whether it is hidden from accounts.</param>
/// <param name="RoleNames">The names of its roles, without suffixes.</param>
/// <param name="Version">How many manifests there have been; null for AWS's.</param>
public sealed record LinkedServiceEntry(string ServicePrincipal, string ServiceName, bool IsRegistered, bool IsHidden, string[] RoleNames, int? Version = null);
