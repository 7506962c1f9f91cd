using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>What operations on passwords and their rules are refused with. No message says anything of a password but what it lacks.</summary>
internal static class PasswordErrors
{
    /// <summary>The password breaks the account's rules.</summary>
    public static IamError PolicyViolation(string fault) => new("PasswordPolicyViolation", 400, fault);

    /// <summary>The user has no login profile.</summary>
    public static IamError NoProfile(string userName) => IamErrors.NoSuchEntity($"Login Profile for User {userName} cannot be found.");

    /// <summary>The user has a login profile already.</summary>
    public static IamError ProfileExists(string userName) =>
        new("EntityAlreadyExists", 409, $"Login Profile for user {userName} already exists.");

    /// <summary>The login profile changed while a password for it was hashed: the caller has to decide again.</summary>
    public static IamError BeingChanged(string userName) => new(
        "EntityTemporarilyUnmodifiable", 409, $"Login Profile for User {userName} cannot be modified while login profile is being created.");

    /// <summary>The caller has no password that could be changed.</summary>
    public static IamError NotAUser() => new("InvalidUserType", 400, "Only an IAM user can change a password with this operation.");

    /// <summary>The present password was not given.</summary>
    public static IamError WrongOldPassword() => IamErrors.AccessDenied("The old password was incorrect.");

    /// <summary>The present password has expired, and the account lets nobody in with such a one.</summary>
    public static IamError Expired() => IamErrors.AccessDenied("The password has expired and must be reset by an administrator.");
}
