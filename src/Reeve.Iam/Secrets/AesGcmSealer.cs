using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Secrets;

/// <summary>Seals with AES-256-GCM: a version byte, a random nonce of 12 bytes, the ciphertext, a tag of 16 bytes; the purpose is authenticated.</summary>
public sealed class AesGcmSealer : ISecretSealer, IDisposable
{
    /// <summary>The length of the master key, in bytes.</summary>
    public const int KeyLength = 32;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly AesGcm _cipher;

    /// <summary>A sealer under a master key.</summary>
    /// <param name="masterKey">32 random bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public AesGcmSealer(ReadOnlySpan<byte> masterKey)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(masterKey.Length, KeyLength);
        _cipher = new AesGcm(masterKey, TagLength);
    }

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose)
    {
        var sealedSecret = new byte[1 + NonceLength + secret.Length + TagLength];
        sealedSecret[0] = Version;
        var nonce = sealedSecret.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        lock (_cipher)
        {
            _cipher.Encrypt(
                nonce,
                secret,
                sealedSecret.AsSpan(1 + NonceLength, secret.Length),
                sealedSecret.AsSpan(1 + NonceLength + secret.Length),
                Encoding.UTF8.GetBytes(purpose));
        }

        return sealedSecret;
    }

    /// <inheritdoc/>
    public byte[]? Open(ReadOnlySpan<byte> sealedSecret, string purpose)
    {
        var length = sealedSecret.Length - 1 - NonceLength - TagLength;
        if (length < 0 || sealedSecret[0] != Version)
        {
            return null;
        }

        var secret = new byte[length];
        try
        {
            lock (_cipher)
            {
                _cipher.Decrypt(
                    sealedSecret.Slice(1, NonceLength),
                    sealedSecret.Slice(1 + NonceLength, length),
                    sealedSecret[(1 + NonceLength + length)..],
                    secret,
                    Encoding.UTF8.GetBytes(purpose));
            }

            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();
}
