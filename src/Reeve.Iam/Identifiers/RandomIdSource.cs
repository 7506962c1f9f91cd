using System.Security.Cryptography;

namespace Reeve.Iam.Identifiers;

/// <summary>Cryptographically random identifiers and secrets.</summary>
public sealed class RandomIdSource : IIdSource
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
