using Reeve.Iam.Entities;

namespace Reeve.Iam.Federation;

/// <summary>Verifies the assertions of SAML providers, with the certificates of their metadata.</summary>
public interface ISamlVerifier
{
    /// <summary>Whom a response vouches for, or the refusal: InvalidIdentityToken, ExpiredTokenException, IDPRejectedClaim.</summary>
    /// <param name="response">The SAML response in base64, as it was sent.</param>
    /// <param name="accountId">The provider's account.</param>
    /// <param name="provider">The provider that must have made it.</param>
    /// <param name="now">The present time.</param>
    Result<SamlIdentity> Verify(string response, string accountId, SamlProvider provider, DateTimeOffset now);
}
