using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Reeve.Iam.Deletion;

/// <summary>
/// What a question to a service is signed with. It comes from the secret of a service's access key, which the service has too, and is good for
/// nothing else: no request to Reeve can be signed with it.
/// </summary>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="Key">32 bytes: the SHA-256 of a purpose and the secret.</param>
public sealed record UsageQuestionKey(string AccessKeyId, ImmutableArray<byte> Key)
{
    /// <summary>The key that comes from a secret, which is wiped.</summary>
    internal static UsageQuestionKey Of(string accessKeyId, byte[] secret)
    {
        byte[] input = [.. "reeve-usage-callback\n"u8, .. secret];
        var key = new UsageQuestionKey(accessKeyId, [.. SHA256.HashData(input)]);
        CryptographicOperations.ZeroMemory(input);
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }

    /// <summary>Names the key, not what it is.</summary>
    public override string ToString() => AccessKeyId;
}
