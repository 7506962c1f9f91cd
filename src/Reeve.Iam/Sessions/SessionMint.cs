using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Sessions;

/// <summary>Makes sessions into temporary credentials. It asks nobody: whether the session may be had is decided before.</summary>
/// <param name="tokens">Seals the tokens.</param>
/// <param name="ids">Where ids and secrets come from.</param>
internal sealed class SessionMint(SessionTokens tokens, IIdSource ids)
{
    /// <summary>The credentials of a session, or the refusal when its policies and tags do not fit into a token.</summary>
    public Result<MintedSession> Mint(Session session)
    {
        var packed = PackedSize.PercentOf(session);
        if (PackedSize.FindFault(packed) is { } fault)
        {
            return fault;
        }

        var accessKeyId = ids.NewTemporaryAccessKeyId(session.AccountId);
        var secret = SessionTokens.NewSecret(ids);
        var credentials = new CredentialsShape
        {
            AccessKeyId = accessKeyId,
            SecretAccessKey = SessionTokens.SecretText(secret),
            SessionToken = tokens.Seal(session, accessKeyId, secret),
            Expiration = session.ExpiresAt,
        };
        return new MintedSession(credentials, packed);
    }
}
