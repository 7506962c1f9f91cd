namespace Reeve.Iam.Entities;

/// <summary>A private key that opens encrypted assertions.</summary>
/// <param name="Id">The id that it is removed by.</param>
/// <param name="AddDate">When it was added.</param>
/// <param name="SealedKey">The key in PEM, sealed for <see cref="SealingPurpose"/>.</param>
public sealed record SamlPrivateKey(string Id, DateTimeOffset AddDate, byte[] SealedKey)
{
    /// <summary>What a key is sealed for.</summary>
    public static string SealingPurpose(string keyId) => "saml-private-key/" + keyId;
}
