using Reeve.Iam.Entities;

namespace Reeve.Iam.Federation;

/// <summary>Verifies the tokens of OpenID Connect providers, with the keys that these publish.</summary>
public interface IWebIdentityVerifier
{
    /// <summary>Whom a token vouches for, or the refusal: InvalidIdentityToken, ExpiredTokenException, IDPCommunicationError.</summary>
    /// <param name="token">The token as it was sent.</param>
    /// <param name="accountId">The account whose providers count.</param>
    /// <param name="findProvider">The account's provider of a URL without scheme, or null.</param>
    /// <param name="now">The present time.</param>
    /// <param name="cancellationToken">Ends the waiting for a provider.</param>
    ValueTask<Result<WebIdentity>> VerifyAsync(
        string token, string accountId, Func<string, OpenIdProvider?> findProvider, DateTimeOffset now, CancellationToken cancellationToken);
}
