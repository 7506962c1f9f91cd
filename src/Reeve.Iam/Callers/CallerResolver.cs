using Reeve.Iam.Entities;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Callers;

/// <summary>Finds who a credential stands for, in one snapshot.</summary>
internal static class CallerResolver
{
    /// <summary>
    /// Who signed, or null when the key, or its owner, is gone, the key is inactive or the session revoked. A session's role or user is looked for by
    /// its unique id: one that was made again under the same name is another.
    /// </summary>
    public static Caller? Find(Account account, Credential credential) => credential.Session switch
    {
        null when credential.Cause is { } cause => new Caller.LinkedService(account.Id, credential.AccessKeyId, cause),
        null when credential.Identity is { } identity => new Caller.IdentityProviderUser(account.Id, identity),
        null => OwnerOf(account, credential.AccessKeyId),
        { Kind: SessionKind.Role, PrincipalId: { } id, Name: { } name } session when account.FindRoleById(id) is { } role && IsOfNow(session, role) =>
            new Caller.RoleSession(account.Id, credential.AccessKeyId, role, name, session),
        { Kind: SessionKind.User, PrincipalId: null } session when session.RootSince == account.Root.CreateDate =>
            new Caller.Root(account.Id, credential.AccessKeyId, session),
        { Kind: SessionKind.User, PrincipalId: { } id } session when account.FindUserById(id) is { } user =>
            new Caller.IamUser(account.Id, credential.AccessKeyId, user, session),
        { Kind: SessionKind.Federated, PrincipalId: null, Name: { } name } session when session.RootSince == account.Root.CreateDate =>
            new Caller.FederatedUser(account.Id, credential.AccessKeyId, null, name, session),
        { Kind: SessionKind.Federated, PrincipalId: { } id, Name: { } name } session when account.FindUserById(id) is { } user =>
            new Caller.FederatedUser(account.Id, credential.AccessKeyId, user, name, session),
        _ => null,
    };

    // A later generation than this snapshot knows of is a session that was made on a newer one.
    private static bool IsOfNow(Session session, Role role) => session.Generation >= (role.SessionGeneration ?? 0);

    private static Caller? OwnerOf(Account account, string accessKeyId)
    {
        if (account.AccessKeys.GetValueOrDefault(accessKeyId) is not { IsActive: true } key)
        {
            return null;
        }

        if (key.UserName is null)
        {
            return new Caller.Root(account.Id, accessKeyId);
        }

        return account.Users.Find(key.UserName) is { } user ? new Caller.IamUser(account.Id, accessKeyId, user) : null;
    }
}
