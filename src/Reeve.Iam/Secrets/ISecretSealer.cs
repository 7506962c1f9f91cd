namespace Reeve.Iam.Secrets;

/// <summary>Seals secrets for storage under the installation's master key.</summary>
public interface ISecretSealer
{
    /// <summary>Seals a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="purpose">What it belongs to; the same must be given to open it, so that a sealed secret moved elsewhere stays shut.</param>
    byte[] Seal(ReadOnlySpan<byte> secret, string purpose);

    /// <summary>Opens a sealed secret, or returns null when it was altered, belongs to another purpose, or to another master key.</summary>
    byte[]? Open(ReadOnlySpan<byte> sealedSecret, string purpose);
}
