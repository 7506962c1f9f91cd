namespace Reeve.Server.Operator.Services;

/// <summary>A new access key of a linked service. The secret is told here, and nowhere again.</summary>
/// <param name="ServicePrincipal">The service.</param>
/// <param name="AccessKeyId">The key's id.</param>
/// <param name="SecretAccessKey">Its secret.</param>
/// <param name="RevokedAccessKeyId">The key that was revoked to make room, or null.</param>
public sealed record IssuedServiceKeyAnswer(string ServicePrincipal, string AccessKeyId, string SecretAccessKey, string? RevokedAccessKeyId = null)
{
    /// <summary>The id alone, so that a record that is printed does not tell the secret.</summary>
    public override string ToString() => AccessKeyId;
}
