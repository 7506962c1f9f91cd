using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Secrets;

/// <summary>
/// Seals what is told of a refused request for those who may decode it: a version byte, a salt of 16 bytes, a nonce of 12, the ciphertext of
/// AES-256-GCM, a tag of 16, all in base 64 for URLs. The account is authenticated.
/// </summary>
/// <remarks>
/// Whoever may call at all can have any number of messages made. Each has a key of its own, derived from the salt, so that their number does not
/// use up what random nonces allow under one key.
/// </remarks>
public sealed class AuthorizationMessageSealer
{
    /// <summary>How long the key is, in bytes.</summary>
    public const int KeyLength = 32;

    private const byte Version = 1;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + SaltLength + NonceLength;

    private readonly byte[] _key;

    /// <summary>Takes the installation's key.</summary>
    /// <param name="key"><see cref="KeyLength"/> secret bytes, the same on every node.</param>
    public AuthorizationMessageSealer(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength);
        _key = key.ToArray();
    }

    /// <summary>How many bytes of a message fit into a sealed one of so many characters.</summary>
    public static int CapacityOf(int sealedLength) => (sealedLength / 4 * 3) - HeadLength - TagLength;

    /// <summary>Seals a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="accountId">The account that it is of; only for the same is it opened.</param>
    public string Seal(ReadOnlySpan<byte> message, string accountId)
    {
        var bytes = new byte[HeadLength + message.Length + TagLength];
        bytes[0] = Version;
        RandomNumberGenerator.Fill(bytes.AsSpan(1, SaltLength + NonceLength));
        using var cipher = CipherOf(bytes.AsSpan(1, SaltLength));
        cipher.Encrypt(
            bytes.AsSpan(1 + SaltLength, NonceLength),
            message,
            bytes.AsSpan(HeadLength, message.Length),
            bytes.AsSpan(HeadLength + message.Length),
            Encoding.UTF8.GetBytes(accountId));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The message, or null when it was altered, or belongs to another account or installation.</summary>
    public byte[]? Open(string sealedMessage, string accountId)
    {
        var decoded = new byte[Base64Url.GetMaxDecodedLength(sealedMessage.Length)];
        var status = Base64Url.DecodeFromChars(sealedMessage, decoded, out _, out var count);
        var bytes = decoded.AsSpan(0, count);
        var length = count - HeadLength - TagLength;
        if (status is not OperationStatus.Done || length < 0 || bytes[0] != Version
            || !string.Equals(Base64Url.EncodeToString(bytes), sealedMessage, StringComparison.Ordinal)) // a message has one spelling, the one that we made
        {
            return null;
        }

        var message = new byte[length];
        using var cipher = CipherOf(bytes.Slice(1, SaltLength));
        try
        {
            cipher.Decrypt(
                bytes.Slice(1 + SaltLength, NonceLength),
                bytes.Slice(HeadLength, length),
                bytes[(HeadLength + length)..],
                message,
                Encoding.UTF8.GetBytes(accountId));
            return message;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private AesGcm CipherOf(ReadOnlySpan<byte> salt)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        HKDF.Expand(HashAlgorithmName.SHA256, _key, key, salt);
        var cipher = new AesGcm(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}
