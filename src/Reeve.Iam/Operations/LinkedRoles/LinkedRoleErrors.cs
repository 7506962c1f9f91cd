using System.Globalization;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>The refusals that only service-linked roles know.</summary>
internal static class LinkedRoleErrors
{
    /// <summary>
    /// The service is unknown, or makes its roles itself. AWS's own words are not known; the code is the first that the model declares.
    /// </summary>
    public static IamError NotCreatable(string servicePrincipal) => IamErrors.InvalidInput(
        $"Service-linked roles for {servicePrincipal} cannot be created through IAM: no such linked service is known. Service principals are case-sensitive.");

    /// <summary>The service does not take suffixes.</summary>
    public static IamError SuffixNotAllowed(string servicePrincipal) =>
        IamErrors.InvalidInput($"Custom suffix is not allowed for {servicePrincipal}");

    /// <summary>The service tells its roles apart by their suffixes. No service of AWS is known to; the words are ours.</summary>
    public static IamError SuffixRequired(string servicePrincipal) =>
        IamErrors.InvalidInput($"A custom suffix is required for {servicePrincipal}");

    /// <summary>A role of that name, in whatever case, exists.</summary>
    public static IamError NameTaken(string roleName) => IamErrors.InvalidInput(
        $"Service role name {roleName} has been taken in this account, please try a different suffix.");

    /// <summary>The name with its suffix is longer than role names may be.</summary>
    public static IamError NameTooLong(string roleName, int longest) => IamErrors.InvalidInput(string.Create(
        CultureInfo.InvariantCulture, $"Service role name {roleName} is longer than {longest} characters, please try a shorter suffix."));

    /// <summary>The sessions of service-linked roles are not revoked, as AWS has it, unless the operator lets principals do it.</summary>
    public static IamError SessionsNotRevocable(string roleName) => IamErrors.UnmodifiableEntity(
        $"The sessions of the service-linked role {roleName} cannot be revoked: wait until they end. The operator can revoke them, and can let principals of accounts do so.");

    /// <summary>The sessions of an ordinary role are revoked in another way.</summary>
    public static IamError RevokedByPolicy(string roleName) => IamErrors.InvalidInput(
        $"The role {roleName} is not a service-linked role: a policy that denies what is older than now (aws:TokenIssueTime) revokes its sessions.");

    /// <summary>The role is of another account than the caller.</summary>
    public static IamError OfAnotherAccount(string accountId) =>
        IamErrors.AccessDenied($"The caller is not a principal of the account {accountId}, and can revoke no sessions there.");

    /// <summary>The role is none of a linked service's.</summary>
    public static IamError NotServiceLinked(string roleName) =>
        IamErrors.NoSuchEntity($"The role with name {roleName} is not a service-linked role.");
}
