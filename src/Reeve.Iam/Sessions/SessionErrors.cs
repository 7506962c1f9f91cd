using System.Globalization;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Sessions;

/// <summary>The refusals of calls that make sessions, in AWS's words.</summary>
internal static class SessionErrors
{
    /// <summary>The session's policies and tags do not fit.</summary>
    public static IamError PackedPolicyTooLarge(int percent) => new(
        "PackedPolicyTooLarge", 400, string.Create(CultureInfo.InvariantCulture, $"Packed policy consumes {percent}% of allotted space"));

    /// <summary>A code without a device, or a device without a code.</summary>
    public static IamError MfaIncomplete() => IamErrors.AccessDenied(
        "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.");

    /// <summary>The device does not show this code.</summary>
    public static IamError MfaWrongCode() => IamErrors.AccessDenied("MultiFactorAuthentication failed with invalid MFA one time pass code. ");

    /// <summary>The caller has no such device.</summary>
    public static IamError MfaUnknownDevice() => IamErrors.AccessDenied(
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.");

    /// <summary>The root calls AssumeRole.</summary>
    public static IamError RootCannotAssume() => IamErrors.AccessDenied("Roles may not be assumed by root accounts.");

    /// <summary>The session would be longer than the role allows.</summary>
    public static IamError LongerThanRoleAllows() =>
        IamErrors.ValidationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");

    /// <summary>The session would be longer than one that another role's session makes may be.</summary>
    public static IamError LongerThanChainAllows() =>
        IamErrors.ValidationError("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");

    /// <summary>A key is transitive whose tag is not given.</summary>
    public static IamError TransitiveKeyWithoutTag() =>
        IamErrors.InvalidParameterValue("The specified transitive tag key must be included in the requested tags.");

    /// <summary>A tag key occurs twice.</summary>
    public static IamError DuplicateTagKeys() =>
        IamErrors.InvalidParameterValue("Duplicate tag keys found. Please note that Tag keys are case insensitive.");

    /// <summary>A tag would replace one that the chain hands down.</summary>
    public static IamError InheritedTag() => IamErrors.InvalidParameterValue(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.");

    /// <summary>A tag key is AWS's own. AWS's words are not known, here and below.</summary>
    public static IamError ReservedTagKey(string key) =>
        IamErrors.InvalidParameterValue($"Tag key {key} is not valid: keys that begin with aws: are reserved.");

    /// <summary>The session would have more tags than one may, those that the chain hands down included.</summary>
    public static IamError TooManyTags(int limit) => IamErrors.InvalidParameterValue(
        string.Create(CultureInfo.InvariantCulture, $"A session may have {limit} tags, those of the calling session that are transitive included."));

    /// <summary>The chain has another source identity.</summary>
    public static IamError SourceIdentityFixed() =>
        IamErrors.InvalidParameterValue("SourceIdentity cannot be changed: the calling session has another one.");

    /// <summary>A source identity begins like what is AWS's own.</summary>
    public static IamError ReservedSourceIdentity() => IamErrors.InvalidParameterValue("SourceIdentity must not begin with aws:.");

    /// <summary>A policy that was to limit the session does not exist in its account.</summary>
    public static IamError UnknownPolicy(string arn) => IamErrors.InvalidParameterValue($"The session policy {arn} does not exist or is not attachable.");

    /// <summary>Context of an identity provider that Reeve does not know.</summary>
    public static IamError UnknownContextProvider(string arn) =>
        IamErrors.InvalidParameterValue($"ProvidedContexts is not accepted: no context provider {arn} is known here.");

    /// <summary>What should be an ARN is none.</summary>
    public static IamError InvalidArn(string value) => IamErrors.ValidationError($"{value} is invalid");

    /// <summary>A service-linked role is assumed in its own account alone.</summary>
    public static IamError ServiceLinkedRole(string roleName) => IamErrors.AccessDenied(
        $"The role {roleName} is a service-linked role: nobody of another account gets a session of it.");

    /// <summary>A role of a linked service, and somebody for whom an identity provider vouches.</summary>
    public static IamError NotForIdentityProviders(string roleName) => IamErrors.AccessDenied(
        $"The role {roleName} is a service-linked role: nobody gets a session of it through an identity provider.");
}
