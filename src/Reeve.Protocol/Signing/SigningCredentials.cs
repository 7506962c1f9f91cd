namespace Reeve.Protocol.Signing;

/// <summary>What a client signs with. Deliberately not a record: printing it must not print the secret.</summary>
/// <param name="accessKeyId">The access key id.</param>
/// <param name="secretAccessKey">The secret that belongs to it.</param>
/// <param name="sessionToken">The session token of temporary credentials, or null.</param>
public sealed class SigningCredentials(string accessKeyId, string secretAccessKey, string? sessionToken = null)
{
    /// <summary>The access key id.</summary>
    public string AccessKeyId { get; } = accessKeyId;

    /// <summary>The session token, or null for a long-term key.</summary>
    public string? SessionToken { get; } = sessionToken;

    internal string SecretAccessKey { get; } = secretAccessKey;

    /// <inheritdoc/>
    public override string ToString() => AccessKeyId;
}
