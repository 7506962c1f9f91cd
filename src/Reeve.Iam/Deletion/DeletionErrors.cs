using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Deletion;

/// <summary>The refusals that a deletion under way causes.</summary>
internal static class DeletionErrors
{
    /// <summary>The role is fenced off: it is gone in a moment, or free again.</summary>
    public static IamError BeingDeleted(string roleName) => new(
        "EntityTemporarilyUnmodifiable", 409, $"The role {roleName} is being deleted. Try again in a moment: it is gone then, or can be used again.");

    /// <summary>The role is claimed, so that not even its service deletes it.</summary>
    public static IamError Claimed(string roleName, RoleClaims claims) =>
        new("DeleteConflict", 409, $"The role {roleName} is claimed by {claims.Claims[0].Owner}{(claims.Claims.Length > 1 ? " and others" : "")}.");
}
