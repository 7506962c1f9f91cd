using System.Collections.Immutable;
using System.Xml;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>Finds the assertion of a response that a signature covers: its own, or that of the whole response.</summary>
internal static class SignedAssertion
{
    private static readonly string Space = SamlNames.Assertion.NamespaceName;

    /// <summary>
    /// The assertion, or null when nothing that is signed is the response's only one. Every signature in the document must be right, and stand where
    /// SAML puts it.
    /// </summary>
    /// <param name="response">The response, with an assertion in the clear.</param>
    /// <param name="certificates">The certificates that may have signed, in DER.</param>
    public static XmlElement? Find(XmlElement response, ImmutableArray<byte[]> certificates)
    {
        if (SamlDocument.Only(response, "Assertion", Space) is not { } assertion
            || response.GetElementsByTagName("Assertion", Space).Count != 1)
        {
            return null;
        }

        XmlElement[] signatures = [.. Signatures(response), .. Signatures(assertion)];
        return signatures.Length is 1 or 2
            && signatures.DistinctBy(signature => signature.ParentNode).Count() == signatures.Length
            && response.GetElementsByTagName("Signature", XmlSignature.Space).Count == signatures.Length
            && Array.TrueForAll(signatures, signature => XmlSignature.Covers(signature, certificates))
            ? assertion
            : null;
    }

    private static IEnumerable<XmlElement> Signatures(XmlElement signed) => SamlDocument.Children(signed, "Signature", XmlSignature.Space);
}
