using System.Globalization;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The refusals that concern policies.</summary>
internal static class PolicyErrors
{
    /// <summary>What should be the ARN of a policy is none.</summary>
    public static IamError InvalidArn(string value) => IamErrors.ValidationError($"ARN {value} is not valid.");

    /// <summary>What should be the ARN of a boundary is none.</summary>
    public static IamError InvalidBoundaryArn(string value) => IamErrors.InvalidInput($"ARN {value} is not valid.");

    /// <summary>There is no such policy, or it is not attached to what it is to be detached from.</summary>
    public static IamError NotFound(string policyArn) => IamErrors.NoSuchEntity($"Policy {policyArn} was not found.");

    /// <summary>There is no such policy to attach.</summary>
    public static IamError NotAttachable(string policyArn) =>
        IamErrors.NoSuchEntity($"Policy {policyArn} does not exist or is not attachable.");

    /// <summary>The policy has no such version.</summary>
    public static IamError VersionNotFound(string policyArn, string versionId) =>
        IamErrors.NoSuchEntity($"Policy {policyArn} version {versionId} does not exist or is not attachable.");

    /// <summary>There is no such policy to bound permissions with.</summary>
    public static IamError BoundaryNotAttachable(string policyArn) =>
        IamErrors.NoSuchEntity($"Scope ARN: {policyArn} does not exist or is not attachable.");

    /// <summary>The inline policies of an entity would be too large together.</summary>
    public static IamError InlineTooLarge(PolicyHolder holder, string name, int limit) => IamErrors.LimitExceeded(
        string.Create(CultureInfo.InvariantCulture, $"Maximum policy size of {limit} bytes exceeded for {holder.Word} {name}"));

    /// <summary>The policy is AWS's, or another account's.</summary>
    /// <param name="what">What the call does: <c>delete policies</c>.</param>
    public static IamError OutsideAccount(string what) => IamErrors.AccessDenied($"Cannot {what} outside your own account.");

    /// <summary>The account has a policy of this name, in whatever case and below whatever path.</summary>
    public static IamError NameTaken(string policyName) => new(
        "EntityAlreadyExists", 409, $"A policy called {policyName} already exists. Duplicate names are not allowed.");

    /// <summary>The policy has as many versions as it may have.</summary>
    public static IamError TooManyVersions(int limit) => IamErrors.LimitExceeded(string.Create(
        CultureInfo.InvariantCulture,
        $"A managed policy can have up to {limit} versions. Before you create a new version, you must delete an existing version."));

    /// <summary>Something uses the policy, as a permissions policy or as a boundary.</summary>
    public static IamError StillAttached() => new("DeleteConflict", 409, "Cannot delete a policy attached to entities.");

    /// <summary>Only the default version is deleted with its policy.</summary>
    public static IamError SeveralVersions() => new(
        "DeleteConflict",
        409,
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.");

    /// <summary>The version that is in effect stays.</summary>
    public static IamError VersionInEffect() => new("DeleteConflict", 409, "Cannot delete the default version of a policy.");

    /// <summary>A trust policy names a principal of this account that does not exist.</summary>
    public static IamError InvalidPrincipal(string arn) =>
        IamErrors.MalformedPolicyDocument($"Invalid principal in policy: \"AWS\":\"{arn}\"");
}
