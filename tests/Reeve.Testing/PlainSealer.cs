using System.Text;
using Reeve.Iam.Secrets;

namespace Reeve.Testing;

/// <summary>Seals nothing: what is sealed is the purpose and the secret, for a test to read.</summary>
public sealed class PlainSealer : ISecretSealer
{
    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> secret, string purpose) => [.. Encoding.UTF8.GetBytes(purpose + "="), .. secret];

    /// <inheritdoc/>
    public byte[]? Open(ReadOnlySpan<byte> sealedSecret, string purpose)
    {
        var prefix = Encoding.UTF8.GetBytes(purpose + "=");
        return sealedSecret.StartsWith(prefix) ? sealedSecret[prefix.Length..].ToArray() : null;
    }
}
