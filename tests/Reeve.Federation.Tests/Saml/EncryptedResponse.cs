using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Reeve.Federation.Tests.Saml;

/// <summary>Encrypts the assertion of a response, as an identity provider does.</summary>
internal static class EncryptedResponse
{
    public static string Of(string response, RSA key, string algorithm)
    {
        var document = SamlIssuer.Load(response);
        var assertion = (XmlElement)document.SelectSingleNode("//*[@ID='_assertion']")!;
        var secret = RandomNumberGenerator.GetBytes(32);
        var plain = Encoding.UTF8.GetBytes(assertion.OuterXml);
        var cipher = algorithm.EndsWith("gcm", StringComparison.Ordinal) ? Gcm(secret, plain) : Cbc(secret, plain);
        var wrapped = key.Encrypt(secret, RSAEncryptionPadding.OaepSHA1);
        var fragment = document.CreateDocumentFragment();
        fragment.InnerXml =
            $"""
            <saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#">
            <xenc:EncryptionMethod Algorithm="{algorithm}"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/><xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String(wrapped)}</xenc:CipherValue>
            </xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String(cipher)}</xenc:CipherValue></xenc:CipherData>
            </xenc:EncryptedData></saml:EncryptedAssertion>
            """;
        assertion.ParentNode!.ReplaceChild(fragment, assertion);
        return document.OuterXml;
    }

    private static byte[] Gcm(byte[] key, byte[] plain)
    {
        var (nonce, cipher, tag) = (RandomNumberGenerator.GetBytes(12), new byte[plain.Length], new byte[16]);
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. cipher, .. tag];
    }

    private static byte[] Cbc(byte[] key, byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var iv = RandomNumberGenerator.GetBytes(16);
        return [.. iv, .. aes.EncryptCbc(plain, iv)];
    }
}
