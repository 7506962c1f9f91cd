using Reeve.Iam.Entities;

namespace Reeve.Iam.Passwords;

/// <summary>When passwords expire.</summary>
internal static class PasswordAge
{
    /// <summary>When a password must be changed, or null when that is never.</summary>
    public static DateTimeOffset? EndOf(LoginProfile profile, PasswordPolicy? policy) =>
        policy?.MaxPasswordAge is { } days ? profile.PasswordChangeDate.AddDays(days) : null;

    /// <summary>Whether a password has expired.</summary>
    public static bool IsOver(LoginProfile profile, PasswordPolicy? policy, DateTimeOffset now) => EndOf(profile, policy) <= now;

    /// <summary>Whether a password has expired so that only an administrator can set another one.</summary>
    public static bool IsOverForGood(LoginProfile profile, PasswordPolicy? policy, DateTimeOffset now) =>
        policy?.HardExpiry is true && IsOver(profile, policy, now);
}
