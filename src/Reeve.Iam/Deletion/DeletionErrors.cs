using Reeve.Iam.Errors;

namespace Reeve.Iam.Deletion;

/// <summary>The refusals that a deletion under way causes.</summary>
internal static class DeletionErrors
{
    /// <summary>The role is fenced off: it is gone in a moment, or free again.</summary>
    public static IamError BeingDeleted(string roleName) => new(
        "EntityTemporarilyUnmodifiable", 409, $"The role {roleName} is being deleted. Try again in a moment: it is gone then, or can be used again.");
}
