using Reeve.Iam.Callers;
using Reeve.Policy;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Whether a caller may hand a role to a linked service, and the role lets the service in.</summary>
/// <param name="Caller">The caller.</param>
/// <param name="RoleId">The role's unique id, or null when there is no such role.</param>
/// <param name="Passing">The decision on <c>iam:PassRole</c>.</param>
/// <param name="Trust">What the role's trust policy says to the service; null when there is no such role.</param>
/// <param name="Denial">Why not, in one sentence for the service's caller; null where both allow.</param>
public sealed record PassedRoleVerdict(Caller Caller, string? RoleId, Explanation Passing, Explanation? Trust, string? Denial)
{
    /// <summary>Whether the service may take the role.</summary>
    public bool IsAllowed => Denial is null;
}
