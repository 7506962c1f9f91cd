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
}
