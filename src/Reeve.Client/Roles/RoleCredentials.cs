namespace Reeve.Client.Roles;

/// <summary>The credentials of a session of a role. Deliberately not a record: printing it must not print the secret.</summary>
/// <param name="accessKeyId">The access key id.</param>
/// <param name="secretAccessKey">The secret.</param>
/// <param name="sessionToken">The session token.</param>
/// <param name="expiration">When they end.</param>
public sealed class RoleCredentials(string accessKeyId, string secretAccessKey, string sessionToken, DateTimeOffset expiration)
{
    /// <summary>The access key id.</summary>
    public string AccessKeyId { get; } = accessKeyId;

    /// <summary>The secret.</summary>
    public string SecretAccessKey { get; } = secretAccessKey;

    /// <summary>The session token.</summary>
    public string SessionToken { get; } = sessionToken;

    /// <summary>When they end.</summary>
    public DateTimeOffset Expiration { get; } = expiration;

    /// <inheritdoc/>
    public override string ToString() => AccessKeyId;
}
