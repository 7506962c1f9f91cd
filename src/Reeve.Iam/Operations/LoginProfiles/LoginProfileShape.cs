using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>A login profile as answers show it.</summary>
/// <param name="UserName">The user.</param>
/// <param name="CreateDate">When it was made.</param>
/// <param name="PasswordResetRequired">Whether the user must set another password at the next sign-in.</param>
internal sealed record LoginProfileShape(string UserName, DateTimeOffset CreateDate, bool PasswordResetRequired)
{
    /// <summary>The shape of a login profile.</summary>
    public static LoginProfileShape Of(User user, LoginProfile profile) => new(user.Name, profile.CreateDate, profile.PasswordResetRequired);
}
