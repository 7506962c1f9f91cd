using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.ServiceCalls;

/// <summary>What linked services are refused with.</summary>
internal static class ServiceCallErrors
{
    /// <summary>The key is revoked, or the service is gone.</summary>
    public static IamError NoService(string servicePrincipal) => IamErrors.AccessDenied($"The service {servicePrincipal} is not registered, or its key is revoked.");

    /// <summary>The credential that was handed over is of nobody.</summary>
    public static IamError UnknownCaller() =>
        new("InvalidCaller", 403, "The credential that the caller signed with is not valid: its key, or its principal, is gone, or it is a service's.");

    /// <summary>The caller is of another account than the one that the service acts in.</summary>
    public static IamError CallerElsewhere(string accountId) =>
        IamErrors.AccessDenied($"The caller is not a principal of the account {accountId}, and can have no role made there.");

    /// <summary>The account has no such role of the service; whether it has another one of the name is not told.</summary>
    public static IamError NoRole(string roleName) => IamErrors.NoSuchEntity("role", roleName);

    /// <summary>The service defines no role of the name.</summary>
    public static IamError NoTemplate(string servicePrincipal, string? roleName) => IamErrors.InvalidInput(
        roleName is null ? $"{servicePrincipal} defines no role." : $"{servicePrincipal} defines no role named {roleName}.");

    /// <summary>Several roles are defined, and none is named.</summary>
    public static IamError RoleNameNeeded(string servicePrincipal) => IamErrors.InvalidInput($"{servicePrincipal} defines several roles: name one.");

    /// <summary>The role's manifest keeps this from the service.</summary>
    public static IamError NotByService(string roleName, string done) =>
        IamErrors.AccessDenied($"The role {roleName} is {done} through IAM alone: its manifest keeps that from the service.");

    /// <summary>An action is not the service's.</summary>
    public static IamError ForeignAction(string action, string prefix) =>
        IamErrors.ValidationError($"'{action}' is not an action of the service: those are named {prefix}:Name.");

    /// <summary>A condition key is not the service's to tell.</summary>
    public static IamError ForeignKey(string key, string prefix) => IamErrors.ValidationError(
        $"'{key}' is not a condition key that the service can tell: it tells {prefix}:… and what of aws:… describes the request, not the caller.");

    /// <summary>A list is longer than it may be.</summary>
    public static IamError TooMany(string what, int most) =>
        IamErrors.ValidationError(string.Create(CultureInfo.InvariantCulture, $"There are more than {most} {what}."));

    /// <summary>A text is not what it must be.</summary>
    public static IamError Invalid(string message) => IamErrors.ValidationError(message);

    /// <summary>A role has as many leases as it may.</summary>
    public static IamError TooManyLeases(int most) => IamErrors.LimitExceeded(string.Create(CultureInfo.InvariantCulture, $"A role has {most} leases at most."));

    /// <summary>The leases of a role name as many resources as they may.</summary>
    public static IamError TooManyResources(int most) => IamErrors.LimitExceeded(
        string.Create(CultureInfo.InvariantCulture, $"The leases of a role name {most} resources at most. Name some of them, and say that the list is partial."));

    /// <summary>The role is in use.</summary>
    public static IamError InUse(string roleName, ImmutableArray<UsageLease> live) => new(
        "DeleteConflict",
        409,
        $"The role {roleName} is still in use in {string.Join(", ", live.Select(lease => lease.Region).Distinct(StringComparer.Ordinal))}. Lift the leases first.");
}
