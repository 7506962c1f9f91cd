using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Finds roles by name, in whatever case, and says which calls they are closed to.</summary>
internal static class RoleLookup
{
    /// <summary>The role, for calls that read it.</summary>
    public static Result<Role> Existing(Account account, string roleName) =>
        account.Roles.Find(roleName) is { } role ? role : IamErrors.NoSuchEntity("role", roleName);

    /// <summary>The role, for calls that describe or tag it: a service-linked role is open to them, one of AWS's reserved ones is not.</summary>
    public static Result<Role> Annotatable(Account account, string roleName) => Existing(account, roleName)
        .Then<Role>(role => ReservedPaths.IsAwsReserved(role.Path) ? IamErrors.UnmodifiableRole(roleName) : role);

    /// <summary>The role, for calls that change what it may do or who may assume it: both are closed.</summary>
    public static Result<Role> Modifiable(Account account, string roleName) => Annotatable(account, roleName)
        .Then<Role>(role => role.IsServiceLinked ? IamErrors.UnmodifiableRole(roleName) : role);
}
