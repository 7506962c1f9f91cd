namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>Whether a linked service may take a role from its caller.</summary>
/// <param name="Caller">The verified caller.</param>
/// <param name="IsAllowed">Whether the caller may pass the role, and the role lets the service in.</param>
/// <param name="Passing">The decision on <c>iam:PassRole</c>.</param>
/// <param name="Trust">What the role's trust policy says to the service; null when there is no such role, or the caller may not pass it.</param>
/// <param name="RoleId">The role's unique id; null likewise.</param>
/// <param name="Message">Why not; null where it is allowed.</param>
public sealed record PassedRoleAnswer(
    CallerAnswer Caller, bool IsAllowed, DecisionAnswer Passing, DecisionAnswer? Trust = null, string? RoleId = null, string? Message = null);
