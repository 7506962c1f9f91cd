using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Whose access keys a call is about: those of a user, or of the account's root.</summary>
/// <param name="account">The account.</param>
/// <param name="user">The user, or null for the root.</param>
internal sealed class AccessKeyOwner(Account account, User? user)
{
    /// <summary>The user's name, or null for the root.</summary>
    public string? UserName => user?.Name;

    /// <summary>The keys.</summary>
    public IEnumerable<AccessKey> Keys => KeyIds.Select(id => account.AccessKeys[id]);

    private ImmutableArray<string> KeyIds => user?.AccessKeyIds ?? account.Root.AccessKeyIds;

    /// <summary>The owner that a call names, or, when it names none, the caller.</summary>
    public static Result<AccessKeyOwner> Resolve(Account account, string? userName, Caller caller) =>
        Self.Resolve(account, userName, caller).Map(user => new AccessKeyOwner(account, user));

    /// <summary>One of the owner's keys; another's is not found.</summary>
    public Result<AccessKey> Get(string accessKeyId) => KeyIds.Contains(accessKeyId)
        ? account.AccessKeys[accessKeyId]
        : IamErrors.NoSuchEntity($"The Access Key with id {accessKeyId} cannot be found.");

    /// <summary>The account after the owner is given a key.</summary>
    public Result<Account> Add(AccessKey key) => KeyIds.Length >= account.Quotas.AccessKeysPerUser
        ? IamErrors.QuotaExceeded("AccessKeysPerUser", account.Quotas.AccessKeysPerUser)
        : WithKeyIds(account.With(key), KeyIds.Add(key.Id));

    /// <summary>The account after one of the owner's keys is gone.</summary>
    public Account Remove(AccessKey key) => WithKeyIds(account.Without(key), KeyIds.Remove(key.Id));

    private Account WithKeyIds(Account changed, ImmutableArray<string> ids) => user is null
        ? changed.With(account.Root with { AccessKeyIds = ids })
        : changed.With(user with { AccessKeyIds = ids });
}
