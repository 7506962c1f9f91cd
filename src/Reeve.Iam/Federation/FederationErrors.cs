using System.Globalization;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Federation;

/// <summary>The refusals of who comes with an identity provider's word, in AWS's words where they are known.</summary>
public static class FederationErrors
{
    /// <summary>What was sent is not acceptable.</summary>
    public static IamError InvalidIdentityToken(string message) => new("InvalidIdentityToken", 400, message);

    /// <summary>The account has no provider of the token's issuer.</summary>
    public static IamError NoProvider(string issuer) => InvalidIdentityToken($"No OpenIDConnect provider found in your account for {issuer}");

    /// <summary>The provider's keys could be fetched and are of no use, or the one that is needed is not among them.</summary>
    public static IamError NoKey() => InvalidIdentityToken(
        "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");

    /// <summary>The token is too old.</summary>
    public static IamError TokenExpired(long now, long expiry) => Expired(string.Create(
        CultureInfo.InvariantCulture, $"Token expired: current date/time {now} must be before the expiration date/time {expiry}"));

    /// <summary>What was sent is too old.</summary>
    public static IamError Expired(string message) => new("ExpiredTokenException", 400, message);

    /// <summary>The provider itself says that the authentication failed.</summary>
    public static IamError RejectedClaim(string message) => new("IDPRejectedClaim", 403, message);

    /// <summary>The provider cannot be reached.</summary>
    public static IamError Communication() => new("IDPCommunicationError", 400, "Error communicating with the identity provider.");

    /// <summary>The role does not trust the identity, or does not exist: it is not told which.</summary>
    public static IamError NotAuthorized(string action) => IamErrors.AccessDenied("Not authorized to perform " + action);
}
