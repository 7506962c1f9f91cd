using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Iam.Certificates;

/// <summary>Tells whether one certificate was issued with the key of another: by name and by signature, and without asking the machine's own trust.</summary>
internal static class IssuedCertificate
{
    /// <summary>Whether <paramref name="issuer"/> issued <paramref name="certificate"/>.</summary>
    public static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        if (!certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
            || HashOf(certificate.SignatureAlgorithm.Value) is not { } hash)
        {
            return false;
        }

        try
        {
            var (signed, signature) = Split(certificate);
            using var rsa = issuer.GetRSAPublicKey();
            using var ec = issuer.GetECDsaPublicKey();
            return rsa?.VerifyData(signed.Span, signature, hash, RSASignaturePadding.Pkcs1)
                ?? ec?.VerifyData(signed.Span, signature, hash, DSASignatureFormat.Rfc3279DerSequence)
                ?? false;
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return false;
        }
    }

    // RFC 5280 section 4.1: Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING }
    private static (ReadOnlyMemory<byte> Signed, byte[] Signature) Split(X509Certificate2 certificate)
    {
        var reader = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        var signed = reader.ReadEncodedValue();
        reader.ReadEncodedValue();
        return (signed, reader.ReadBitString(out _));
    }

    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" => HashAlgorithmName.SHA1,
        "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
        "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
        "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
