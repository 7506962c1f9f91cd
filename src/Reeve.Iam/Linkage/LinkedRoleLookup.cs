using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>Finds service-linked roles for the operator.</summary>
internal static class LinkedRoleLookup
{
    /// <summary>The role of a name with its account, or why there is none.</summary>
    public static Result<(Account Account, Role Role)> Find(Account? account, string accountId, string roleName)
    {
        if (account is null)
        {
            return AccountErrors.NoSuchAccount(accountId);
        }

        if (account.Roles.Find(roleName) is not { } role)
        {
            return IamErrors.NoSuchEntity("role", roleName);
        }

        return role.IsServiceLinked
            ? (account, role)
            : IamErrors.InvalidInput($"The role {role.Name} is not a service-linked role: no service states its usage.");
    }
}
