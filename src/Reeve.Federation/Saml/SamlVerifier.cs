using System.Xml;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Saml;
using Reeve.Iam.Secrets;

namespace Reeve.Federation.Saml;

/// <summary>Verifies SAML responses: successful, with one assertion that the provider's certificate signed, for us, and made just now.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html</remarks>
/// <param name="sealer">Opens the keys that encrypted assertions are decrypted with.</param>
public sealed class SamlVerifier(ISecretSealer sealer) : ISamlVerifier
{
    private const string Success = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private static readonly string Protocol = SamlNames.Protocol.NamespaceName;

    private readonly AssertionDecryption _decryption = new(sealer);

    /// <inheritdoc/>
    public Result<SamlIdentity> Verify(string response, string accountId, SamlProvider provider, DateTimeOffset now)
    {
        if (SamlDocument.Find(response)?.DocumentElement is not { } root || !SamlDocument.Is(root, "Response", Protocol))
        {
            return FederationErrors.InvalidIdentityToken("Invalid base64 SAMLResponse");
        }

        if (FindStatusFault(root) is { } rejected)
        {
            return rejected;
        }

        if (SamlMetadata.Find(provider.MetadataDocument) is not { } metadata || now >= provider.ValidUntil)
        {
            return FederationErrors.InvalidIdentityToken("The metadata of the provider has expired.");
        }

        return _decryption.Decrypt(root, provider).Then<SamlIdentity>(clear =>
            SignedAssertion.Find(clear, metadata.SigningCertificates) is { } assertion
                ? AssertionReader.Read(assertion, new(accountId, provider, metadata.EntityId, now))
                : FederationErrors.InvalidIdentityToken("Response signature invalid"));
    }

    private static IamError? FindStatusFault(XmlElement response) =>
        SamlDocument.Only(response, "Status", Protocol) is { } status
        && SamlDocument.Only(status, "StatusCode", Protocol)?.GetAttribute("Value") == Success
            ? null
            : FederationErrors.RejectedClaim("The identity provider reported that the authentication failed.");
}
