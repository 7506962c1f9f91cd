using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.Roles;

/// <summary>The refusals that only roles know.</summary>
internal static class RoleErrors
{
    /// <summary>An ordinary role cannot be below a reserved path. AWS's own words are not known.</summary>
    public static IamError ReservedPath(string path) => IamErrors.InvalidInput(
        $"Roles cannot be created with path {path}: it is reserved. Roles of linked services are created with CreateServiceLinkedRole.");

    /// <summary>The linked service decides how long sessions of its role last.</summary>
    public static IamError SessionDurationFixed(string roleName) => IamErrors.UnmodifiableEntity(
        $"{roleName} is an AWS service linked role, max session duration cannot be changed.");
}
