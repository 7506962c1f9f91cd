using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Reeve.Federation.Saml;

/// <summary>
/// Verifies the one form of XML signature that SAML's profile knows (SAML core, section 5.4): a signature within the element that it covers, over
/// exclusive canonical forms. Everything else that XML signatures can do, and attacks are made of, is refused. The key is never taken from the
/// document.
/// </summary>
/// <remarks>
/// The framework's own verifier is general: it follows transforms of all kinds, needs run-time reflection, and tells that something is signed
/// rather than what.
/// </remarks>
internal static class XmlSignature
{
    /// <summary>The namespace of signatures.</summary>
    public const string Space = "http://www.w3.org/2000/09/xmldsig#";

    private const string Enveloped = Space + "enveloped-signature";

    /// <summary>Whether a signature covers its parent whole and was made with the key of one of the certificates.</summary>
    /// <param name="signature">The signature, a child of what it covers.</param>
    /// <param name="certificates">The certificates that may have signed, in DER.</param>
    public static bool Covers(XmlElement signature, ImmutableArray<byte[]> certificates)
    {
        if (signature.ParentNode is not XmlElement signed
            || SamlDocument.Only(signature, "SignedInfo", Space) is not { } info
            || SamlDocument.Only(info, "CanonicalizationMethod", Space) is not { } form || Algorithm(form) != Canonical.Algorithm
            || SamlDocument.Only(info, "SignatureMethod", Space) is not { } method
            || SamlDocument.Only(info, "Reference", Space) is not { } reference
            || SamlDocument.Only(signature, "SignatureValue", Space) is not { } value || FindBytes(value) is not { } signatureBytes)
        {
            return false;
        }

        return IsDigestRight(reference, signed, signature)
            && IsMadeByOne(certificates, Algorithm(method), Canonical.BytesOf(info, null, Prefixes(form)), signatureBytes);
    }

    private static bool IsDigestRight(XmlElement reference, XmlElement signed, XmlElement signature)
    {
        var id = signed.GetAttribute("ID");
        if (id.Length == 0 || reference.GetAttribute("URI") != "#" + id
            || SamlDocument.Only(reference, "Transforms", Space) is not { } transforms
            || transforms.ChildNodes.OfType<XmlElement>().ToArray() is not [var first, var second]
            || Algorithm(first) != Enveloped || Algorithm(second) != Canonical.Algorithm
            || SamlDocument.Only(reference, "DigestMethod", Space) is not { } method
            || SamlDocument.Only(reference, "DigestValue", Space) is not { } value || FindBytes(value) is not { } expected)
        {
            return false;
        }

        var bytes = Canonical.BytesOf(signed, signature, Prefixes(second));
        return Digest(Algorithm(method), bytes) is { } actual && CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    private static byte[]? Digest(string algorithm, byte[] bytes) => algorithm switch
    {
        "http://www.w3.org/2001/04/xmlenc#sha256" => SHA256.HashData(bytes),
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => SHA384.HashData(bytes),
        "http://www.w3.org/2001/04/xmlenc#sha512" => SHA512.HashData(bytes),
        _ => null, // SHA-1 too: whoever can choose a part of the document may have two of one digest
    };

    private static bool IsMadeByOne(ImmutableArray<byte[]> certificates, string algorithm, byte[] signed, byte[] signature) =>
        certificates.Any(certificate => IsMadeBy(certificate, algorithm, signed, signature));

    private static bool IsMadeBy(byte[] certificate, string algorithm, byte[] signed, byte[] signature)
    {
        using var loaded = X509CertificateLoader.LoadCertificate(certificate);
        using var rsa = loaded.GetRSAPublicKey();
        using var ec = loaded.GetECDsaPublicKey();
        const string More = "http://www.w3.org/2001/04/xmldsig-more#";
        return algorithm switch
        {
            More + "rsa-sha256" => Rsa(HashAlgorithmName.SHA256),
            More + "rsa-sha384" => Rsa(HashAlgorithmName.SHA384),
            More + "rsa-sha512" => Rsa(HashAlgorithmName.SHA512),
            More + "ecdsa-sha256" => Ec(HashAlgorithmName.SHA256),
            More + "ecdsa-sha384" => Ec(HashAlgorithmName.SHA384),
            More + "ecdsa-sha512" => Ec(HashAlgorithmName.SHA512),
            _ => false,
        };

        bool Rsa(HashAlgorithmName hash) => rsa?.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1) is true;
        bool Ec(HashAlgorithmName hash) => ec?.VerifyData(signed, signature, hash) is true;
    }

    private static string Algorithm(XmlElement element) => element.GetAttribute("Algorithm");

    private static string? Prefixes(XmlElement transform) =>
        SamlDocument.Only(transform, "InclusiveNamespaces", Canonical.Algorithm)?.GetAttribute("PrefixList");

    private static byte[]? FindBytes(XmlElement element)
    {
        try
        {
            return Convert.FromBase64String(element.InnerText);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
