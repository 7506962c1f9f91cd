namespace Reeve.Iam.Sessions;

/// <summary>A session that was just made.</summary>
/// <param name="Credentials">What its requests are signed with.</param>
/// <param name="PackedPolicySize">How much of their room its policies and tags take, in percent; null when it has none.</param>
internal sealed record MintedSession(CredentialsShape Credentials, int? PackedPolicySize);
