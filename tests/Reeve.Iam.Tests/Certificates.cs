using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Iam.Tests;

/// <summary>Certificates and keys made for a test. Keys are elliptic, which are quick to make, where nothing asks for RSA.</summary>
internal static class Certificates
{
    /// <summary>The validity that <see cref="Scene"/>'s clock is in.</summary>
    public static readonly (DateTimeOffset From, DateTimeOffset Until) Valid =
        (new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>A certificate that its own key signed.</summary>
    public static X509Certificate2 SelfSigned(string name, AsymmetricAlgorithm? key = null, (DateTimeOffset From, DateTimeOffset Until)? validity = null)
    {
        var (from, until) = validity ?? Valid;
        return Request(name, key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256), isIssuer: true).CreateSelfSigned(from, until);
    }

    /// <summary>A certificate that another one's key signed.</summary>
    public static X509Certificate2 IssuedBy(X509Certificate2 issuer, string name, bool isIssuer = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(name, key, isIssuer).Create(issuer, Valid.From, Valid.Until, [1, 2, 3, (byte)name.Length]);
        return certificate.CopyWithPrivateKey(key);
    }

    public static string PrivateKey(X509Certificate2 certificate) =>
        certificate.GetRSAPrivateKey()?.ExportPkcs8PrivateKeyPem()
        ?? certificate.GetECDsaPrivateKey()?.ExportPkcs8PrivateKeyPem()
        ?? throw new InvalidOperationException("The certificate has no private key.");

    /// <summary>The metadata of an identity provider, long enough for IAM.</summary>
    public static string Metadata(X509Certificate2 signing, string attributes = "", string entityId = "https://idp.example.com/saml") =>
        $"""
        <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entityId}" {attributes}><!--{new string('x', 1000)}-->
          <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
              <X509Certificate>{Convert.ToBase64String(signing.RawData)}</X509Certificate>
            </X509Data></KeyInfo></KeyDescriptor>
            <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.com/sso"/>
          </IDPSSODescriptor>
        </EntityDescriptor>
        """;

    private static CertificateRequest Request(string name, AsymmetricAlgorithm key, bool isIssuer)
    {
        var request = key switch
        {
            RSA rsa => new CertificateRequest("CN=" + name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            ECDsa ec => new CertificateRequest("CN=" + name, ec, HashAlgorithmName.SHA256),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isIssuer, false, 0, true));
        return request;
    }
}
