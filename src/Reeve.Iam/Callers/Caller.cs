using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Callers;

/// <summary>Who signed a request, as the account knows them at the time of the decision.</summary>
public abstract record Caller
{
    private Caller(string accountId, string accessKeyId, Session? session)
    {
        AccountId = accountId;
        AccessKeyId = accessKeyId;
        Session = session;
    }

    /// <summary>The caller's account.</summary>
    public string AccountId { get; }

    /// <summary>The key that signed.</summary>
    public string AccessKeyId { get; }

    /// <summary>The session that the key belongs to; null for a long-term key.</summary>
    public Session? Session { get; }

    /// <summary>The caller's ARN, as AccessDenied and GetCallerIdentity print it.</summary>
    public abstract string Arn { get; }

    /// <summary>What GetCallerIdentity calls UserId and policies <c>aws:userid</c>.</summary>
    public abstract string UserId { get; }

    /// <summary>The account's root.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    /// <param name="Session">The session, or null for a long-term key.</param>
    public sealed record Root(string AccountId, string AccessKeyId, Session? Session = null) : Caller(AccountId, AccessKeyId, Session)
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
    /// <param name="Session">The session, or null for a long-term key.</param>
    public sealed record IamUser(string AccountId, string AccessKeyId, User Entity, Session? Session = null)
        : Caller(AccountId, AccessKeyId, Session)
    {
        /// <inheritdoc/>
        public override string Arn => Arns.User(AccountId, Entity.Path, Entity.Name);

        /// <inheritdoc/>
        public override string UserId => Entity.UniqueId;
    }

    /// <summary>A session of a role of the account.</summary>
    /// <param name="AccountId">The role's account.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    /// <param name="Entity">The role.</param>
    /// <param name="SessionName">The session's name.</param>
    /// <param name="Session">The session; never null.</param>
    public sealed record RoleSession(string AccountId, string AccessKeyId, Role Entity, string SessionName, Session? Session)
        : Caller(AccountId, AccessKeyId, Session)
    {
        /// <inheritdoc/>
        public override string Arn => Arns.AssumedRole(AccountId, Entity.Name, SessionName);

        /// <inheritdoc/>
        public override string UserId => $"{Entity.UniqueId}:{SessionName}";
    }

    /// <summary>Somebody whom an identity provider vouches for, on the way to a role: no principal of any account.</summary>
    /// <param name="AccountId">The account whose provider it is, and whose role is asked for.</param>
    /// <param name="Identity">What the provider says.</param>
    public sealed record IdentityProviderUser(string AccountId, FederatedIdentity Identity) : Caller(AccountId, "", null)
    {
        /// <summary>The provider's: who comes through it has no ARN.</summary>
        public override string Arn => Identity.ProviderArn;

        /// <inheritdoc/>
        public override string UserId => Identity.PrincipalId;
    }

    /// <summary>A session that a user, or the root, made for somebody else with GetFederationToken.</summary>
    /// <param name="AccountId">The account.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    /// <param name="Issuer">The user who made it, or null for the root.</param>
    /// <param name="Name">The federated user's name.</param>
    /// <param name="Session">The session; never null.</param>
    public sealed record FederatedUser(string AccountId, string AccessKeyId, User? Issuer, string Name, Session? Session)
        : Caller(AccountId, AccessKeyId, Session)
    {
        /// <inheritdoc/>
        public override string Arn => Arns.FederatedUser(AccountId, Name);

        /// <inheritdoc/>
        public override string UserId => $"{AccountId}:{Name}";
    }

    /// <summary>A linked service that acts with its own key. It is a principal of no account.</summary>
    /// <param name="AccountId">The account that it acts in.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    /// <param name="Cause">The service, and what makes it act.</param>
    public sealed record LinkedService(string AccountId, string AccessKeyId, ServiceCause Cause) : Caller(AccountId, AccessKeyId, null)
    {
        /// <summary>The service principal: a service has no ARN.</summary>
        public override string Arn => Cause.Service;

        /// <inheritdoc/>
        public override string UserId => Cause.Service;
    }
}
