using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Callers;

/// <summary>Finds credentials for whoever verifies signatures.</summary>
public sealed class AccessKeySecrets
{
    private readonly AccountStates _states;
    private readonly ISecretSealer _sealer;
    private readonly OpenedTokens _sessions;

    internal AccessKeySecrets(AccountStates states, ISecretSealer sealer, SessionTokens sessions)
    {
        _states = states;
        _sealer = sealer;
        _sessions = new OpenedTokens(sessions);
    }

    /// <summary>
    /// The credential that a request names, or why there is none. A token never goes with a long-term key, and a temporary key never without:
    /// accepting either would let a made-up session pass for one.
    /// </summary>
    /// <param name="accessKeyId">The access key id. The account is in it, so nothing is searched; the key of a linked service has none.</param>
    /// <param name="sessionToken">The session token, or null.</param>
    /// <param name="now">The present time.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public async ValueTask<Result<FoundCredential>> FindAsync(
        string accessKeyId, string? sessionToken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (accessKeyId.StartsWith(AccessKeyIds.TemporaryPrefix, StringComparison.Ordinal))
        {
            return FindSession(accessKeyId, sessionToken, now);
        }

        if (sessionToken is not null)
        {
            return IamErrors.InvalidClientTokenId();
        }

        if (AccessKeyIds.FindAccountId(accessKeyId) is not { } accountId)
        {
            return (await _states.ServicesAsync(cancellationToken)).AccessKeys.GetValueOrDefault(accessKeyId) is { } serviceKey
                ? FoundCredential.Of(serviceKey)
                : IamErrors.InvalidClientTokenId();
        }

        var account = await _states.FindAsync(accountId, cancellationToken);
        return account?.AccessKeys.GetValueOrDefault(accessKeyId) is { IsActive: true } key
            ? FoundCredential.Of(key)
            : IamErrors.InvalidClientTokenId();
    }

    /// <summary>The secret of a credential, in UTF-8, or null when it was sealed under another master key.</summary>
    public byte[]? Open(FoundCredential credential) => credential switch
    {
        { Key: { } key } => _sealer.Open(key.SealedSecret, AccessKey.SealingPurpose(key.Id)),
        { Opened: { } opened } => opened.Secret.ToArray(),
        _ => throw new InvalidOperationException("FoundCredential is closed."),
    };

    private Result<FoundCredential> FindSession(string accessKeyId, string? sessionToken, DateTimeOffset now)
    {
        if (sessionToken is null || _sessions.Open(sessionToken, accessKeyId, now) is not { } opened)
        {
            return IamErrors.InvalidClientTokenId();
        }

        return now < opened.Session.ExpiresAt ? FoundCredential.Of(accessKeyId, opened) : IamErrors.ExpiredToken();
    }
}
