using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;

namespace Reeve.Iam.Saml;

/// <summary>What an identity provider's metadata says that Reeve needs.</summary>
/// <remarks>https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf</remarks>
public sealed record SamlMetadata
{
    /// <summary>The longest metadata, in characters.</summary>
    public const int Longest = 10_000_000;

    private const int MostCertificates = 32;

    private SamlMetadata()
    {
    }

    /// <summary>Who issues the assertions.</summary>
    public required string EntityId { get; init; }

    /// <summary>The certificates that assertions may be signed with, in DER; at least one.</summary>
    public required ImmutableArray<byte[]> SigningCertificates { get; init; }

    /// <summary>When the metadata ends to be valid, or null when it does not say.</summary>
    public required DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The metadata of a document, or null when it is not that of one identity provider with a certificate to sign with.</summary>
    public static SamlMetadata? Find(string document)
    {
        if (SafeXml.Find(document, Longest)?.Root is not { } root
            || root.Name != SamlNames.Metadata + "EntityDescriptor"
            || (string?)root.Attribute("entityID") is not { Length: > 0 } entityId
            || root.Element(SamlNames.Metadata + "IDPSSODescriptor") is not { } descriptor)
        {
            return null;
        }

        var certificates = FindCertificates(descriptor);
        var until = (string?)root.Attribute("validUntil");
        DateTimeOffset? validUntil = null;
        if (certificates.IsEmpty || (until is not null && (validUntil = FindInstant(until)) is null))
        {
            return null;
        }

        return new() { EntityId = entityId, SigningCertificates = certificates, ValidUntil = validUntil };
    }

    /// <summary>An instant of SAML: ISO 8601 in UTC; null when it is another form.</summary>
    public static DateTimeOffset? FindInstant(string text) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var instant) ? instant : null;

    // A key without a stated use is for both signing and encryption (section 2.4.1.1). One that cannot be read spoils the metadata.
    private static ImmutableArray<byte[]> FindCertificates(XElement descriptor)
    {
        var texts = descriptor.Elements(SamlNames.Metadata + "KeyDescriptor")
            .Where(key => (string?)key.Attribute("use") is null or "signing")
            .SelectMany(key => key.Elements(SamlNames.Signature + "KeyInfo"))
            .SelectMany(info => info.Elements(SamlNames.Signature + "X509Data"))
            .SelectMany(data => data.Elements(SamlNames.Signature + "X509Certificate"))
            .Take(MostCertificates + 1)
            .Select(certificate => certificate.Value)
            .ToArray();
        var certificates = texts.Select(FindCertificate).OfType<byte[]>().ToImmutableArray();
        return certificates.Length == texts.Length && certificates.Length <= MostCertificates ? certificates : [];
    }

    private static byte[]? FindCertificate(string base64)
    {
        try
        {
            var der = Convert.FromBase64String(base64);
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return der;
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
