using Reeve.Iam.State;

namespace Reeve.Iam.Callers;

/// <summary>Finds who a key belongs to, in one snapshot.</summary>
internal static class CallerResolver
{
    /// <summary>The owner of an access key, or null when the key, or its owner, is gone or the key is inactive.</summary>
    public static Caller? Find(Account account, string accessKeyId)
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
