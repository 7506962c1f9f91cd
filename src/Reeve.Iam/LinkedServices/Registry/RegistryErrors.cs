using System.Globalization;
using Reeve.Iam.Errors;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What the operator's calls on linked services are refused with.</summary>
public static class RegistryErrors
{
    /// <summary>No service has this principal.</summary>
    public static IamError NoSuchService(string servicePrincipal) =>
        IamErrors.NoSuchEntity($"No linked service {servicePrincipal} is registered. Service principals are case-sensitive.");

    /// <summary>The service is AWS's: it can be hidden, not changed.</summary>
    public static IamError ReadOnly(string servicePrincipal) =>
        new("UnmodifiableEntity", 409, $"{servicePrincipal} is a service of AWS, which Reeve only knows. It can be hidden, not changed.");

    /// <summary>What is approved is not what waits for approval.</summary>
    public static IamError OtherVersionsWait(string servicePrincipal) => new(
        "ConcurrentModification", 409, $"The versions of {servicePrincipal} that wait for approval are not those that were approved. Look at them again.");

    /// <summary>The path and the manifest name two services.</summary>
    public static IamError OtherService(string asked, string written) =>
        IamErrors.ValidationError($"The manifest describes {written}, not {asked}.");

    /// <summary>Accounts still have roles of the service.</summary>
    public static IamError InUse(string what, IReadOnlyList<string> accountIds) => new(
        "DeleteConflict",
        409,
        string.Create(CultureInfo.InvariantCulture, $"{what} has roles in {accountIds.Count} {(accountIds.Count == 1 ? "account" : "accounts")}: {string.Join(", ", accountIds)}. Delete them there first."));

    /// <summary>A role or policy of the name is another service's.</summary>
    public static IamError NameTaken(string kind, string name, string servicePrincipal) =>
        new("EntityAlreadyExists", 409, $"The {kind} name {name} belongs to {servicePrincipal} already.");

    /// <summary>A policy of the name is AWS's.</summary>
    public static IamError PolicyTaken(string name) =>
        new("EntityAlreadyExists", 409, $"The policy name {name} is one of AWS's service-linked policies.");

    /// <summary>The service has as many keys as it may.</summary>
    public static IamError TooManyKeys(string servicePrincipal, int limit) => IamErrors.LimitExceeded(
        string.Create(CultureInfo.InvariantCulture, $"{servicePrincipal} has {limit} access keys, the most there can be. Revoke or rotate one."));

    /// <summary>The service has no such key.</summary>
    public static IamError NoSuchKey(string servicePrincipal, string accessKeyId) =>
        IamErrors.NoSuchEntity($"{servicePrincipal} has no access key {accessKeyId}.");
}
