namespace Reeve.Iam.SignIn;

/// <summary>The credentials of a session that began at the console's door. They are shown once.</summary>
/// <param name="AccessKeyId">The access key id.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="SessionToken">The session token.</param>
/// <param name="Expiration">When the session ends.</param>
public sealed record SignInCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expiration);
