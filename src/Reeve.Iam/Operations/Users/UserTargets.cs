using Reeve.Iam.Callers;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>What calls on users are authorized on.</summary>
internal static class UserTargets
{
    /// <summary>A user by name: its ARN with its path, or, when it does not exist, the ARN that it would have at the root path.</summary>
    public static AuthorizationTarget Of(Account account, string userName)
    {
        var user = account.Users.Find(userName);
        return new(Arns.User(account.Id, user?.Path ?? "/", user?.Name ?? userName), "user " + userName)
        {
            ResourceTags = user?.Tags ?? [],
        };
    }

    /// <summary>A user whose policies are changed: policies may ask for its boundary.</summary>
    public static AuthorizationTarget OfPolicyChange(Account account, string userName) =>
        Of(account, userName).WithKey(IamConditionKeys.PermissionsBoundary, account.Users.Find(userName)?.PermissionsBoundaryArn);

    /// <summary>The user that a call names, or, when it names none, the caller.</summary>
    public static AuthorizationTarget OfNamedOrCaller(Account account, string? userName, Caller caller) => (userName, caller) switch
    {
        ({ } name, _) => Of(account, name),
        (null, Caller.IamUser user) => Of(account, user.Entity.Name),
        _ => new(caller.Arn),
    };
}
