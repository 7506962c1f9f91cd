namespace Reeve.Server.Operator.Services;

/// <summary>A version that waits for an account's approval.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="RoleName">The account's role.</param>
/// <param name="CurrentVersion">The version that it follows.</param>
/// <param name="NewestVersion">The newest.</param>
public sealed record PendingVersionAnswer(string ServicePrincipal, string RoleName, int CurrentVersion, int NewestVersion);
