using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Sessions;

/// <summary>
/// Makes and opens session tokens. A token holds all that is known of its session, and the session's secret, behind AES-256-GCM; it is bound to
/// the access key id that it goes with, and the id to an account. So sessions are written nowhere, and any node can verify them.
/// </summary>
/// <remarks>A version byte, the number of the key (4 bytes), a nonce (12), the ciphertext, a tag (16); in base64.</remarks>
public sealed class SessionTokens
{
    /// <summary>The length of the key, in bytes.</summary>
    public const int KeyLength = 32;

    // A token that we made has less. Longer ones are not looked at.
    internal const int LongestToken = 4096;

    private const byte Version = 1;
    private const int HeaderLength = 1 + sizeof(uint);
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int SecretBytes = 30; // 40 characters of base64

    private readonly SessionKeys _keys;

    /// <summary>Takes the installation's key for tokens.</summary>
    /// <param name="key"><see cref="KeyLength"/> secret bytes, the same on every node.</param>
    public SessionTokens(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength);
        _keys = new SessionKeys(key.ToArray());
    }

    /// <summary>Seals a session into a token.</summary>
    /// <param name="session">The session.</param>
    /// <param name="accessKeyId">The access key id that the token goes with.</param>
    /// <param name="secret">The session's secret: <see cref="SecretBytes"/> bytes, of which the secret access key is the base64.</param>
    internal string Seal(Session session, string accessKeyId, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, SecretBytes);
        byte[] plain = [.. secret, .. Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(session, SessionJson.Session))];
        var token = new byte[HeaderLength + NonceLength + plain.Length + TagLength];
        token[0] = Version;
        var number = SessionKeys.NumberAt(session.IssuedAt);
        BinaryPrimitives.WriteUInt32BigEndian(token.AsSpan(1), number);
        var nonce = token.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using (var cipher = new AesGcm(_keys.Get(number, session.IssuedAt), TagLength))
        {
            cipher.Encrypt(
                nonce, plain, token.AsSpan(HeaderLength + NonceLength, plain.Length), token.AsSpan(token.Length - TagLength), Binding(token, accessKeyId));
        }

        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(token);
    }

    /// <summary>
    /// The session of a token, ended or not; or null when we did not make it, not for this access key id, or it was altered by as much as a bit.
    /// </summary>
    /// <param name="token">The token as it was sent.</param>
    /// <param name="accessKeyId">The access key id as it was sent.</param>
    /// <param name="now">The present time.</param>
    public OpenedSession? Open(string token, string accessKeyId, DateTimeOffset now)
    {
        if (Decode(token) is not { } bytes || Decrypt(bytes, accessKeyId, now) is not { } plain)
        {
            return null;
        }

        var session = Packing.Unpack(plain[SecretBytes..]) is { } json ? Read(json) : null;
        var number = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1));
        return session is not null && IsOf(session, accessKeyId) && SessionKeys.MayHaveSealed(number, session.IssuedAt)
            ? new OpenedSession(session, Encoding.ASCII.GetBytes(SecretText(plain.AsSpan(0, SecretBytes))))
            : null;
    }

    /// <summary>The secret access key that a session's secret is.</summary>
    internal static string SecretText(ReadOnlySpan<byte> secret) => Convert.ToBase64String(secret);

    /// <summary>Makes a session's secret.</summary>
    internal static byte[] NewSecret(IIdSource ids)
    {
        var secret = new byte[SecretBytes];
        ids.Fill(secret);
        return secret;
    }

    // Decoding is lenient about blanks and left-over bits: a token has one spelling, the one that we made.
    private static byte[]? Decode(string token)
    {
        var bytes = new byte[LongestToken];
        return token.Length <= LongestToken
            && Convert.TryFromBase64String(token, bytes, out var length)
            && length >= HeaderLength + NonceLength + SecretBytes + TagLength
            && bytes[0] == Version
            && string.Equals(Convert.ToBase64String(bytes.AsSpan(0, length)), token, StringComparison.Ordinal)
            ? bytes[..length]
            : null;
    }

    private byte[]? Decrypt(byte[] token, string accessKeyId, DateTimeOffset now)
    {
        var plain = new byte[token.Length - HeaderLength - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(_keys.Get(BinaryPrimitives.ReadUInt32BigEndian(token.AsSpan(1)), now), TagLength);
            cipher.Decrypt(
                token.AsSpan(HeaderLength, NonceLength),
                token.AsSpan(HeaderLength + NonceLength, plain.Length),
                token.AsSpan(token.Length - TagLength),
                plain,
                Binding(token, accessKeyId));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Binding(ReadOnlySpan<byte> token, string accessKeyId) => [.. token[..HeaderLength], .. Encoding.UTF8.GetBytes(accessKeyId)];

    // A later version may write what this one cannot read: then it is refused.
    private static Session? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SessionJson.Session);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOf(Session session, string accessKeyId) =>
        string.Equals(AccessKeyIds.FindAccountId(accessKeyId), session.AccountId, StringComparison.Ordinal)
        && session.DurationSeconds is > 0 and <= Session.LongestSeconds;
}
