using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Federation;
using Reeve.Iam.Saml;
using Reeve.Iam.Secrets;

namespace Reeve.Federation.Saml;

/// <summary>Puts the assertion in the place of an encrypted one.</summary>
/// <remarks>https://www.w3.org/TR/xmlenc-core1/</remarks>
/// <param name="sealer">Opens the provider's private keys.</param>
internal sealed class AssertionDecryption(ISecretSealer sealer)
{
    private const string Space = "http://www.w3.org/2001/04/xmlenc#";
    private const string Rsa = Space + "rsa-oaep-mgf1p";

    private static readonly string Assertions = SamlNames.Assertion.NamespaceName;

    /// <summary>The response with its assertion in the clear, or the refusal of one that is not encrypted as the provider demands, or cannot be opened.</summary>
    public Result<XmlElement> Decrypt(XmlElement response, SamlProvider provider)
    {
        if (SamlDocument.Only(response, "EncryptedAssertion", Assertions) is not { } encrypted)
        {
            return provider.RequiresEncryption
                ? FederationErrors.InvalidIdentityToken("The assertion must be encrypted.")
                : new Result<XmlElement>.Ok(response);
        }

        // One answer for every failure: how a forged text fails to decrypt must not tell about the true one.
        return FindAssertion(encrypted, provider) is { } assertion && Replace(response, encrypted, assertion) is { } clear
            ? new Result<XmlElement>.Ok(clear)
            : FederationErrors.InvalidIdentityToken("The encrypted assertion could not be decrypted.");
    }

    // The document is read again whole, so that what holds for ids and comments holds for the assertion too.
    private static XmlElement? Replace(XmlElement response, XmlElement encrypted, string assertion)
    {
        var fragment = response.OwnerDocument.CreateDocumentFragment();
        try
        {
            if (SamlDocument.Parse(assertion) is null)
            {
                return null;
            }

            fragment.InnerXml = assertion;
        }
        catch (XmlException)
        {
            return null;
        }

        response.ReplaceChild(fragment, encrypted);
        return SamlDocument.Parse(response.OuterXml)?.DocumentElement;
    }

    private string? FindAssertion(XmlElement encrypted, SamlProvider provider)
    {
        if (SamlDocument.Only(encrypted, "EncryptedData", Space) is not { } data || FindKey(encrypted, data) is not { } wrapped
            || Method(wrapped) != Rsa || FindCipher(wrapped) is not { } wrappedKey || FindCipher(data) is not { } cipher)
        {
            return null;
        }

        foreach (var key in provider.PrivateKeys)
        {
            if (FindSecret(key, wrappedKey) is { } secret && Open(Method(data), secret, cipher) is { } assertion)
            {
                return assertion;
            }
        }

        return null;
    }

    private byte[]? FindSecret(SamlPrivateKey key, byte[] wrapped)
    {
        if (sealer.Open(key.SealedKey, SamlPrivateKey.SealingPurpose(key.Id)) is not { } pem)
        {
            return null;
        }

        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(Encoding.UTF8.GetString(pem));
            return rsa.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA1);
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pem);
        }
    }

    private static string? Open(string method, byte[] key, byte[] cipher)
    {
        try
        {
            return method switch
            {
                "http://www.w3.org/2009/xmlenc11#aes128-gcm" when key.Length == 16 => Gcm(key, cipher),
                "http://www.w3.org/2009/xmlenc11#aes256-gcm" when key.Length == 32 => Gcm(key, cipher),
                Space + "aes128-cbc" when key.Length == 16 => Cbc(key, cipher),
                Space + "aes256-cbc" when key.Length == 32 => Cbc(key, cipher),
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? Gcm(byte[] key, byte[] cipher)
    {
        const int Nonce = 12;
        const int Tag = 16;
        if (cipher.Length < Nonce + Tag)
        {
            return null;
        }

        var plain = new byte[cipher.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(cipher.AsSpan(0, Nonce), cipher.AsSpan(Nonce, plain.Length), cipher.AsSpan(^Tag..), plain);
        return Encoding.UTF8.GetString(plain);
    }

    // Only the last byte of XML encryption's padding says anything (section 5.2); the rest is whatever the writer left there.
    private static string? Cbc(byte[] key, byte[] cipher)
    {
        const int Block = 16;
        if (cipher.Length < 2 * Block || cipher.Length % Block != 0)
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(cipher.AsSpan(Block), cipher.AsSpan(0, Block), PaddingMode.None);
        return plain[^1] is >= 1 and <= Block ? Encoding.UTF8.GetString(plain, 0, plain.Length - plain[^1]) : null;
    }

    private static XmlElement? FindKey(XmlElement encrypted, XmlElement data) =>
        SamlDocument.Only(data, "KeyInfo", XmlSignature.Space) is { } info && SamlDocument.Only(info, "EncryptedKey", Space) is { } inside
            ? inside
            : SamlDocument.Only(encrypted, "EncryptedKey", Space);

    private static string Method(XmlElement element) =>
        SamlDocument.Only(element, "EncryptionMethod", Space)?.GetAttribute("Algorithm") ?? "";

    private static byte[]? FindCipher(XmlElement element)
    {
        try
        {
            return SamlDocument.Only(element, "CipherData", Space) is { } data && SamlDocument.Only(data, "CipherValue", Space) is { } value
                ? Convert.FromBase64String(value.InnerText)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
