using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Callers;

/// <summary>Who signed a request, as the account knows them at the time of the decision.</summary>
public abstract record Caller
{
    private Caller(string accountId, string accessKeyId)
    {
        AccountId = accountId;
        AccessKeyId = accessKeyId;
    }

    /// <summary>The caller's account.</summary>
    public string AccountId { get; }

    /// <summary>The key that signed.</summary>
    public string AccessKeyId { get; }

    /// <summary>The caller's ARN, as AccessDenied and GetCallerIdentity print it.</summary>
    public abstract string Arn { get; }

    /// <summary>What GetCallerIdentity calls UserId and policies <c>aws:userid</c>.</summary>
    public abstract string UserId { get; }

    /// <summary>The account's root.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    public sealed record Root(string AccountId, string AccessKeyId) : Caller(AccountId, AccessKeyId)
    {
        /// <inheritdoc/>
        public override string Arn => Arns.Root(AccountId);

        /// <inheritdoc/>
        public override string UserId => AccountId;
    }

    /// <summary>A user of the account.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    /// <param name="Entity">The user.</param>
    public sealed record IamUser(string AccountId, string AccessKeyId, User Entity) : Caller(AccountId, AccessKeyId)
    {
        /// <inheritdoc/>
        public override string Arn => Arns.User(AccountId, Entity.Path, Entity.Name);

        /// <inheritdoc/>
        public override string UserId => Entity.UniqueId;
    }
}
