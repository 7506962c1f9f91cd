namespace Reeve.Iam.Sessions;

/// <summary>A session with the secret that its requests are signed with.</summary>
/// <param name="Session">What the token states.</param>
/// <param name="Secret">The secret access key, in ASCII. Do not log it.</param>
public sealed record OpenedSession(Session Session, ReadOnlyMemory<byte> Secret);
