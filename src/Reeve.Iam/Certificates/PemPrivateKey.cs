using System.Security.Cryptography;

namespace Reeve.Iam.Certificates;

/// <summary>Reads private keys in PEM that no passphrase protects.</summary>
internal static class PemPrivateKey
{
    /// <summary>The public half of a private key as a SubjectPublicKeyInfo, or null when the text holds no private key that can be read.</summary>
    public static byte[]? FindPublicKey(string pem) => FindRsa(pem) ?? FindEc(pem);

    /// <summary>Whether a text is a private key of RSA.</summary>
    public static bool IsRsa(string pem) => FindRsa(pem) is not null;

    private static byte[]? FindRsa(string pem)
    {
        using var key = RSA.Create();
        return Import(() =>
        {
            key.ImportFromPem(pem);
            CryptographicOperations.ZeroMemory(key.ExportPkcs8PrivateKey()); // a public key has none
            return key.ExportSubjectPublicKeyInfo();
        });
    }

    private static byte[]? FindEc(string pem)
    {
        using var key = ECDsa.Create();
        return Import(() =>
        {
            key.ImportFromPem(pem);
            CryptographicOperations.ZeroMemory(key.ExportPkcs8PrivateKey());
            return key.ExportSubjectPublicKeyInfo();
        });
    }

    private static byte[]? Import(Func<byte[]> import)
    {
        try
        {
            return import();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
