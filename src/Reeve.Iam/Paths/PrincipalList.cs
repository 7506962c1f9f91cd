using Reeve.Iam.State;

namespace Reeve.Iam.Paths;

/// <summary>The principals of an account in order: its root, its users, its roles.</summary>
internal static class PrincipalList
{
    private const string UserPrefix = "user/";
    private const string RolePrefix = "role/";

    /// <summary>Those after a place, which need not be taken any more; all of them when it is null.</summary>
    public static IEnumerable<PathPrincipal> After(Account account, string? position)
    {
        IEnumerable<PathPrincipal> users = account.Users.After(NameIn(position, UserPrefix)).Select(user => PathPrincipal.Of(user, account.Id));
        IEnumerable<PathPrincipal> roles = account.Roles.After(NameIn(position, RolePrefix)).Select(role => PathPrincipal.Of(role, account.Id));
        return position switch
        {
            null => users.Concat(roles).Prepend(PathPrincipal.Root(account.Id)),
            not null when position.StartsWith(RolePrefix, StringComparison.Ordinal) => roles,
            _ => users.Concat(roles),
        };
    }

    private static string? NameIn(string? position, string prefix) =>
        position is not null && position.StartsWith(prefix, StringComparison.Ordinal) ? position[prefix.Length..] : null;
}
