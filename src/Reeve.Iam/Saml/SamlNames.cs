using System.Xml.Linq;

namespace Reeve.Iam.Saml;

/// <summary>The names of SAML 2.0 and of XML signatures that metadata and assertions are made of.</summary>
public static class SamlNames
{
    /// <summary>Metadata.</summary>
    public static readonly XNamespace Metadata = "urn:oasis:names:tc:SAML:2.0:metadata";

    /// <summary>Assertions.</summary>
    public static readonly XNamespace Assertion = "urn:oasis:names:tc:SAML:2.0:assertion";

    /// <summary>Responses.</summary>
    public static readonly XNamespace Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";

    /// <summary>XML signatures.</summary>
    public static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";
}
