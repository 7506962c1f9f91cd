using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>What calls on roles are authorized on.</summary>
internal static class RoleTargets
{
    /// <summary>A role by name: its ARN with its path, or, when it does not exist, the ARN that it would have at the root path.</summary>
    public static AuthorizationTarget Of(Account account, string roleName)
    {
        var role = account.Roles.Find(roleName);
        return new(Arns.Role(account.Id, role?.Path ?? "/", role?.Name ?? roleName), "role " + roleName)
        {
            ResourceTags = role?.Tags ?? [],
        };
    }

    /// <summary>A role whose policies are changed: policies may ask for its boundary.</summary>
    public static AuthorizationTarget OfPolicyChange(Account account, string roleName) =>
        Of(account, roleName).WithKey(IamConditionKeys.PermissionsBoundary, account.Roles.Find(roleName)?.PermissionsBoundaryArn);
}
