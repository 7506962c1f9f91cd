using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Passwords;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Takes new passwords: holds them to the account's rules and hashes them.</summary>
internal static class NewPassword
{
    /// <summary>The hash of a password that keeps the rules.</summary>
    /// <param name="account">The account.</param>
    /// <param name="user">Whose password it becomes.</param>
    /// <param name="password">The password.</param>
    /// <param name="context">The call's.</param>
    public static Result<PasswordHash> Take(Account account, User user, string password, OperationContext context)
    {
        var policy = account.Root.PasswordPolicy;
        if (PasswordRules.FindFault(password, policy, NamesOf(account, context)) is { } fault)
        {
            return PasswordErrors.PolicyViolation(fault);
        }

        var profile = account.LoginProfiles.GetValueOrDefault(user.UniqueId);
        var hash = context.Passwords.Find(password, context.Passwords.RecipeAfter(profile?.Password));
        foreach (var former in Remembered(profile, policy))
        {
            if (context.Passwords.Find(password, former.Recipe) is { } again && PasswordHasher.AreEqual(again, former))
            {
                return PasswordErrors.PolicyViolation($"Password should not be one of the last {policy?.PasswordReusePrevention} passwords");
            }
        }

        return hash is null || context.Passwords.IsWanting ? PasswordErrors.BeingChanged(user.Name) : hash;
    }

    /// <summary>A login profile with another password.</summary>
    public static LoginProfile Change(LoginProfile profile, PasswordHash password, DateTimeOffset now) => profile with
    {
        Password = password,
        PasswordChangeDate = now,
        FormerPasswords = [.. Passwords(profile).Take(PasswordRules.LongestMemory)],
    };

    private static IEnumerable<PasswordHash> Remembered(LoginProfile? profile, PasswordPolicy? policy) =>
        profile is null || policy?.PasswordReusePrevention is not { } count ? [] : Passwords(profile).Take(count);

    private static ImmutableArray<PasswordHash> Passwords(LoginProfile profile) => [profile.Password, .. profile.FormerPasswords];

    private static IEnumerable<string> NamesOf(Account account, OperationContext context) =>
        context.Directory.Entries.GetValueOrDefault(account.Id)?.Alias is { } alias ? [account.Id, alias] : [account.Id];
}
