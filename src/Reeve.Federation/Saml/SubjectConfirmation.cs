using System.Xml;
using Reeve.Iam;
using Reeve.Iam.Federation;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>Whether who brings the assertion may use it: the bearer, sent to us, and not too late.</summary>
internal static class SubjectConfirmation
{
    private const string Bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    private static readonly string Space = SamlNames.Assertion.NamespaceName;

    /// <summary>Where the assertion was sent, or the refusal.</summary>
    public static Result<string> FindRecipient(XmlElement subject, DateTimeOffset now)
    {
        var data = SamlDocument.Children(subject, "SubjectConfirmation", Space)
            .Where(confirmation => confirmation.GetAttribute("Method") == Bearer)
            .Select(confirmation => SamlDocument.Only(confirmation, "SubjectConfirmationData", Space))
            .OfType<XmlElement>()
            .FirstOrDefault(confirmed => Audiences.IsEndpoint(confirmed.GetAttribute("Recipient")));
        if (data is null || data.HasAttribute("NotBefore") || AssertionConditions.FindTime(data, "NotOnOrAfter") is not { } end)
        {
            return FederationErrors.InvalidIdentityToken("The assertion is not for a bearer, or its recipient is not this service.");
        }

        return now < end ? data.GetAttribute("Recipient") : FederationErrors.Expired("The assertion has expired.");
    }
}
