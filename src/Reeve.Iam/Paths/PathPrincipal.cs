using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Paths;

/// <summary>Somebody with whom a path can begin.</summary>
/// <param name="Caller">As whom it would call.</param>
/// <param name="Arn">The root, the user or the role.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PathPrincipal(Caller Caller, string Arn, PathPrincipalKind Kind)
{
    /// <summary>An account's root.</summary>
    public static PathPrincipal Root(string accountId) => new(new Caller.Root(accountId, ""), Arns.Root(accountId), PathPrincipalKind.Root);

    /// <summary>A user.</summary>
    public static PathPrincipal Of(User user, string accountId) =>
        new(new Caller.IamUser(accountId, "", user), Arns.User(accountId, user.Path, user.Name), PathPrincipalKind.User);

    /// <summary>Whoever has assumed a role.</summary>
    public static PathPrincipal Of(Role role, string accountId) => new(
        new Caller.RoleSession(accountId, "", role, "", null),
        Arns.Role(accountId, role.Path, role.Name),
        role.IsServiceLinked ? PathPrincipalKind.ServiceLinkedRole : PathPrincipalKind.Role);

    /// <summary>Its place among the principals of its account.</summary>
    public string Position => Caller switch
    {
        Caller.IamUser { Entity.Name: var name } => "user/" + name,
        Caller.RoleSession { Entity.Name: var name } => "role/" + name,
        _ => "root",
    };
}
