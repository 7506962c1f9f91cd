using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Client.Usage;

/// <summary>Tells whether it is Reeve that asks: it knows the secret of one of the service's keys.</summary>
internal static class UsageSignature
{
    public const string SignatureHeader = "x-reeve-signature";
    public const string TimestampHeader = "x-reeve-timestamp";
    public const string KeyIdHeader = "x-reeve-key-id";

    private const string Version = "v1=";
    private const string KeyPurpose = "reeve-usage-callback\n";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The signature of a question.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(KeyPurpose + secret));
        byte[] text = [.. Encoding.UTF8.GetBytes(timestamp + "\n"), .. body];
        return Version + Convert.ToHexStringLower(HMACSHA256.HashData(key, text));
    }

    /// <summary>Whether a question is signed with a secret, about now. An unknown key has none, and takes as long.</summary>
    public static bool Verify(string? secret, string timestamp, string signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var isTimely = long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Skew.TotalSeconds;
        var isSame = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(secret ?? "", timestamp, body)), Encoding.UTF8.GetBytes(signature));
        return isTimely && isSame && !string.IsNullOrEmpty(secret);
    }
}
