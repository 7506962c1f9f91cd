using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Finds users by name, in whatever case.</summary>
internal static class UserLookup
{
    /// <summary>The user.</summary>
    public static Result<User> Existing(Account account, string userName) =>
        account.Users.Find(userName) is { } user ? user : IamErrors.NoSuchEntity("user", userName);
}
