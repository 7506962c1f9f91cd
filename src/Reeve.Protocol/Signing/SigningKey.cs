using System.Security.Cryptography;

namespace Reeve.Protocol.Signing;

/// <summary>The key that signs the requests of one access key on one day in one region for one service.</summary>
public static class SigningKey
{
    /// <summary>The length of a signing key, in bytes.</summary>
    public const int Length = 32;

    private const int StackLength = 256;

    /// <summary>Derives a signing key: HMAC over date, region, service and <c>aws4_request</c>, each keyed with the one before.</summary>
    /// <param name="secretAccessKey">The secret access key in UTF-8.</param>
    /// <param name="scope">What the key is for.</param>
    /// <param name="destination">Takes <see cref="Length"/> bytes.</param>
    public static void Derive(ReadOnlySpan<byte> secretAccessKey, CredentialScope scope, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Length);
        var prefix = "AWS4"u8;
        var length = prefix.Length + secretAccessKey.Length;
        Span<byte> seed = length <= StackLength ? stackalloc byte[StackLength] : new byte[length];
        prefix.CopyTo(seed);
        secretAccessKey.CopyTo(seed[prefix.Length..]);

        var key = destination[..Length];
        Chain(seed[..length], scope.Date, key);
        Chain(key, scope.Region, key);
        Chain(key, scope.Service, key);
        Chain(key, CredentialScope.Terminator, key);
        CryptographicOperations.ZeroMemory(seed);
    }

    private static void Chain(ReadOnlySpan<byte> key, string text, Span<byte> destination)
    {
        using var utf8 = new TranscodedText(text, stackalloc byte[TranscodedText.StackLength]);
        Span<byte> result = stackalloc byte[Length];
        HMACSHA256.HashData(key, utf8.Bytes, result);
        result.CopyTo(destination);
        CryptographicOperations.ZeroMemory(result);
    }
}
