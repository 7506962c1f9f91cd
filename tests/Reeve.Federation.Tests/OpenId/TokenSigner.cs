using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Federation.Tests.OpenId;

/// <summary>A key that an issuer signs tokens with, and publishes.</summary>
internal sealed class TokenSigner : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    private TokenSigner(string keyId, AsymmetricAlgorithm key) => (KeyId, _key) = (keyId, key);

    public string KeyId { get; }

    public string Algorithm => _key is RSA ? "RS256" : "ES256";

    /// <summary>The public key as a JSON Web Key.</summary>
    public string Jwk
    {
        get
        {
            if (_key is RSA rsa)
            {
                var p = rsa.ExportParameters(includePrivateParameters: false);
                return $$"""{"kty":"RSA","use":"sig","kid":"{{KeyId}}","n":"{{Encode(p.Modulus!)}}","e":"{{Encode(p.Exponent!)}}"}""";
            }

            var q = ((ECDsa)_key).ExportParameters(includePrivateParameters: false).Q;
            return $$"""{"kty":"EC","crv":"P-256","kid":"{{KeyId}}","x":"{{Encode(q.X!)}}","y":"{{Encode(q.Y!)}}"}""";
        }
    }

    /// <summary>The public key as an attacker would take it for a shared secret.</summary>
    public byte[] PublicPem => Encoding.ASCII.GetBytes(((RSA)_key).ExportSubjectPublicKeyInfoPem());

    public static TokenSigner Rsa(string keyId) => new(keyId, RSA.Create(2048));

    public static TokenSigner Ec(string keyId) => new(keyId, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A token with these claims.</summary>
    /// <param name="claims">The claims, in JSON.</param>
    /// <param name="header">The header, in JSON; what is usual when it is null.</param>
    public string Sign(string claims, string? header = null)
    {
        var signed = Unsigned(claims, header ?? $$"""{"alg":"{{Algorithm}}","typ":"JWT","kid":"{{KeyId}}"}""");
        var bytes = Encoding.ASCII.GetBytes(signed);
        return signed + "." + Encode(_key is RSA rsa
            ? rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : ((ECDsa)_key).SignData(bytes, HashAlgorithmName.SHA256));
    }

    /// <summary>The first two parts of a token.</summary>
    public static string Unsigned(string claims, string header) => $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(claims))}";

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public void Dispose() => _key.Dispose();
}
