using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Reeve.Iam.Sessions;

/// <summary>A session with the secret that its requests are signed with.</summary>
/// <param name="Session">What the token states.</param>
/// <param name="Secret">The secret access key, in ASCII. Do not log it.</param>
public sealed record OpenedSession(Session Session, ReadOnlyMemory<byte> Secret)
{
    /// <summary>Tells the secret apart from any other that the same access key id may, if hardly ever, have been drawn for.</summary>
    internal long SecretVersion { get; } = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Secret.Span));
}
