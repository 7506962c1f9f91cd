using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Finds users and their login profiles.</summary>
internal static class LoginProfileLookup
{
    /// <summary>The user that a call names, or, when it names none, the caller. The root has no login profile that calls could reach.</summary>
    public static Result<User> User(Account account, string? userName, Caller caller) =>
        Self.Resolve(account, userName, caller).Then<User>(user => user is null
            ? IamErrors.ValidationError("Must specify userName when calling with non-User credentials")
            : user);

    /// <summary>The login profile of a user.</summary>
    public static Result<LoginProfile> Of(Account account, User user) =>
        account.LoginProfiles.GetValueOrDefault(user.UniqueId) is { } profile ? profile : PasswordErrors.NoProfile(user.Name);
}
