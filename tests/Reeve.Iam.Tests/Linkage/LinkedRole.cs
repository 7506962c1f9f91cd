using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Linkage;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Sessions;
using Reeve.Iam.Tests.Deletion;

namespace Reeve.Iam.Tests.Linkage;

/// <summary>A service-linked role in a scene, and what its service and its owners do with it.</summary>
internal sealed class LinkedRole(Scene scene)
{
    public string Name { get; } = scene.AddLinkedRole();

    public Role Role => scene.Role(Name);

    public bool Exists => scene.Account.Roles.Contains(Name);

    /// <summary>Asks for the deletion.</summary>
    public DeletionRun Submit() => new(scene, scene.Do(new DeleteServiceLinkedRole(), new() { RoleName = Name }).DeletionTaskId);

    public Result<Change<MintedSession>> TryOpen(string? originator = null, string region = "eu-west-1", int seconds = 900, string name = "job")
    {
        var session = new Session
        {
            Kind = SessionKind.Role,
            AccountId = Scene.AccountId,
            PrincipalId = Role.UniqueId,
            Name = name,
            IssuedAt = scene.Clock.GetUtcNow(),
            DurationSeconds = seconds,
        };
        return LinkedSessions.Open(scene.Account, Role, session, new(region, originator), new SessionMint(scene.Tokens, scene.Ids));
    }

    /// <summary>Opens a session and tells its access key id.</summary>
    public string Open(string? originator = null, string region = "eu-west-1", int seconds = 900, string name = "job")
    {
        var change = Assert.IsType<Result<Change<MintedSession>>.Ok>(TryOpen(originator, region, seconds, name)).Value;
        scene.Account = change.After;
        return change.Response.Credentials.AccessKeyId;
    }

    /// <summary>Opens a session and tells with what its holder signs.</summary>
    public Credential Sign()
    {
        var change = Assert.IsType<Result<Change<MintedSession>>.Ok>(TryOpen()).Value;
        scene.Account = change.After;
        var made = change.Response.Credentials;
        return new(made.AccessKeyId, scene.Tokens.Open(made.SessionToken, made.AccessKeyId, scene.Clock.GetUtcNow())?.Session);
    }

    /// <summary>Revokes its sessions and tells how many there were.</summary>
    public int Revoke()
    {
        var (after, count) = LinkedSessions.Revoke(scene.Account, Role, scene.Clock.GetUtcNow());
        scene.Account = after;
        return count;
    }

    public void State(params UsageLease[] leases) => scene.Account = scene.Account.With(new RoleUsage(Role.UniqueId, [.. leases]));

    public Result<EnsuredRole> TryEnsure(string? owner)
    {
        var result = RoleEnsuring.Apply(scene.Account, new("lex.amazonaws.com", null, null, owner), scene.Templates, scene.Ids, scene.Clock.GetUtcNow());
        return result.Map(made =>
        {
            scene.Account = made.After;
            return made.Ensured;
        });
    }

    public void Release(string owner) => scene.Account = RoleEnsuring.Release(scene.Account, Role, owner);
}
