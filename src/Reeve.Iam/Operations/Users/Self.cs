using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Whom a call is about that need not name a user: the user it names, or whoever calls.</summary>
internal static class Self
{
    /// <summary>The user, or null where the account's root is meant: the root calls and names nobody.</summary>
    public static Result<User?> Resolve(Account account, string? userName, Caller caller) => (userName, caller) switch
    {
        ({ } name, _) => UserLookup.Existing(account, name).Map<User?>(user => user),
        (null, Caller.IamUser user) => UserLookup.Existing(account, user.Entity.Name).Map<User?>(found => found),
        (null, Caller.Root) => new Result<User?>.Ok(null),
        _ => IamErrors.ValidationError("Must specify userName when calling with non-User credentials"),
    };
}
