using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reeve.Iam.Deletion;

namespace Reeve.Server.UsageCallbacks;

/// <summary>
/// Signs questions to services, so that a service tells its customers' resources to nobody else: HMAC-SHA-256 over the time, a line feed and the
/// body, with the key that <see cref="UsageQuestionKey"/> derives.
/// </summary>
internal static class CallbackSignature
{
    /// <summary>Adds the three headers to a question.</summary>
    public static void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, UsageQuestionKey key, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] text = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'\n', .. body];
        var signature = HMACSHA256.HashData(key.Key.AsSpan(), text);
        request.Headers.Add("x-reeve-timestamp", timestamp);
        request.Headers.Add("x-reeve-key-id", key.AccessKeyId);
        request.Headers.Add("x-reeve-signature", "v1=" + Convert.ToHexStringLower(signature));
    }
}
