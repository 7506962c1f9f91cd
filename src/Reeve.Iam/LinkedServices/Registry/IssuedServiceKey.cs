namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A service's access key with its secret, which is told once.</summary>
/// <param name="Key">The key.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="Revoked">The key that went to make room, or null.</param>
public sealed record IssuedServiceKey(ServiceAccessKey Key, string SecretAccessKey, ServiceAccessKey? Revoked)
{
    /// <summary>The id alone, so that a record that is printed does not tell the secret.</summary>
    public override string ToString() => Key.Id;
}
