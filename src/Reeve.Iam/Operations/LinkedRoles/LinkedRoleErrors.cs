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

    /// <summary>The role is none of a linked service's.</summary>
    public static IamError NotServiceLinked(string roleName) =>
        IamErrors.NoSuchEntity($"The role with name {roleName} is not a service-linked role.");
}
