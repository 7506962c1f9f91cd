using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>The refusals that only instance profiles know.</summary>
internal static class InstanceProfileErrors
{
    /// <summary>There is no such profile.</summary>
    public static IamError NotFound(string name) => IamErrors.NoSuchEntity($"Instance Profile {name} cannot be found.");

    /// <summary>The role is not in the profile.</summary>
    public static IamError RoleNotFound(string roleName, string profileName) =>
        IamErrors.NoSuchEntity($"Role {roleName} in Instance Profile {profileName} cannot be found.");

    /// <summary>The name is taken.</summary>
    public static IamError AlreadyExists(string name) => new("EntityAlreadyExists", 409, $"Instance Profile {name} already exists.");

    /// <summary>A role and a profile hold each other: neither is deleted before they are taken apart.</summary>
    public static IamError HoldsRole() => IamErrors.DeleteConflict("remove roles from instance profile");
}
