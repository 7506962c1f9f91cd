using System.Xml;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>When, and for whom, an assertion holds.</summary>
internal static class AssertionConditions
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Redemption = TimeSpan.FromMinutes(5);
    private static readonly string Space = SamlNames.Assertion.NamespaceName;

    /// <summary>The refusal of an assertion that does not hold now or is for somebody else, or null.</summary>
    public static IamError? FindFault(XmlElement assertion, DateTimeOffset now)
    {
        if (FindTime(assertion, "IssueInstant") is not { } issued || issued > now + Skew)
        {
            return FederationErrors.InvalidIdentityToken("The assertion does not say when it was issued, or says a time to come.");
        }

        if (now > issued + Redemption)
        {
            return FederationErrors.Expired("Token must be redeemed within 5 minutes of issuance");
        }

        if (SamlDocument.Only(assertion, "Conditions", Space) is not { } conditions)
        {
            return FederationErrors.InvalidIdentityToken("The assertion has no conditions.");
        }

        return FindTimeFault(conditions, now) ?? FindAudienceFault(conditions);
    }

    /// <summary>When the session at the provider ends, or null when the assertion does not say.</summary>
    public static DateTimeOffset? SessionEnd(XmlElement assertion) =>
        SamlDocument.Children(assertion, "AuthnStatement", Space).Select(statement => FindTime(statement, "SessionNotOnOrAfter")).Min();

    /// <summary>An instant that an attribute states; null when it is absent or not one.</summary>
    public static DateTimeOffset? FindTime(XmlElement element, string attribute) => SamlMetadata.FindInstant(element.GetAttribute(attribute));

    private static IamError? FindTimeFault(XmlElement conditions, DateTimeOffset now)
    {
        if (conditions.HasAttribute("NotBefore") && !(FindTime(conditions, "NotBefore") <= now + Skew))
        {
            return FederationErrors.InvalidIdentityToken("The assertion does not hold yet.");
        }

        return conditions.HasAttribute("NotOnOrAfter") && !(now < FindTime(conditions, "NotOnOrAfter"))
            ? FederationErrors.Expired("The assertion has expired.")
            : null;
    }

    // Each restriction must name us (SAML core, section 2.5.1.4): several are an "and", the audiences of one an "or".
    private static IamError? FindAudienceFault(XmlElement conditions)
    {
        var restrictions = SamlDocument.Children(conditions, "AudienceRestriction", Space).ToArray();
        return restrictions.Length > 0 && Array.TrueForAll(restrictions, NamesUs)
            ? null
            : FederationErrors.InvalidIdentityToken("Response does not contain the required audience.");
    }

    private static bool NamesUs(XmlElement restriction) =>
        SamlDocument.Children(restriction, "Audience", Space).Any(audience => Audiences.Includes(audience.InnerText.Trim()));
}
