using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Secrets;

/// <summary>
/// Markers that carry their place in the clear, behind an HMAC-SHA-256 of it and of the list: callers may read what they were just
/// shown, but make no marker of their own. Base 64 for URLs, so that no client has to escape it.
/// </summary>
public sealed class HmacMarkerSealer : IMarkerSealer
{
    /// <summary>How long the key is, in bytes.</summary>
    public const int KeyLength = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _key;

    /// <summary>Takes the installation's key.</summary>
    /// <param name="key"><see cref="KeyLength"/> secret bytes, the same on every node.</param>
    public HmacMarkerSealer(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyLength);
        _key = key.ToArray();
    }

    /// <inheritdoc/>
    public string Seal(string position, string list)
    {
        var place = Utf8.GetBytes(position);
        return Base64Url.EncodeToString([.. Authenticate(place, list), .. place]);
    }

    /// <inheritdoc/>
    public string? Open(string marker, string list)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(marker.Length)];
        var status = Base64Url.DecodeFromChars(marker, bytes, out _, out var length); // TryDecodeFromChars throws on other characters
        if (status is not OperationStatus.Done || length < HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        var code = bytes.AsSpan(0, HMACSHA256.HashSizeInBytes);
        var place = bytes.AsSpan(HMACSHA256.HashSizeInBytes..length);

        // Decoding is lenient about blanks, padding and left-over bits: a marker has one spelling, the one that we made.
        return CryptographicOperations.FixedTimeEquals(code, Authenticate(place, list))
            && string.Equals(Base64Url.EncodeToString(bytes.AsSpan(0, length)), marker, StringComparison.Ordinal)
            ? Utf8.GetString(place)
            : null;
    }

    // The length in front keeps the border between list and place from moving.
    private byte[] Authenticate(ReadOnlySpan<byte> place, string list)
    {
        var name = Utf8.GetBytes(list);
        var message = new byte[sizeof(int) + name.Length + place.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, name.Length);
        name.CopyTo(message, sizeof(int));
        place.CopyTo(message.AsSpan(sizeof(int) + name.Length));
        return HMACSHA256.HashData(_key, message);
    }
}
