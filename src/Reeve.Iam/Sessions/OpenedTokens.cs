using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Sessions;

/// <summary>
/// Tokens that were opened lately, so that a session's calls do not decrypt, unpack and read the same token each time. It is an accelerator, never
/// an authority: what a token states never changes, and whether its time is over, and its principal still there, is asked at each call as before.
/// Only what was opened is kept: made-up tokens take no room.
/// </summary>
/// <remarks>
/// Two generations: what is found in the old one is moved to the young one, and when the young one is full, the old one is forgotten whole.
/// A token is known by the hash of it and its access key id, which nobody can aim at, so that finding one tells nothing by the time it takes.
/// </remarks>
/// <param name="tokens">Opens what is not known.</param>
/// <param name="generationBytes">How much a generation may take, roughly.</param>
internal sealed class OpenedTokens(SessionTokens tokens, long generationBytes = OpenedTokens.DefaultGenerationBytes)
{
    /// <summary>How much a generation takes unless told otherwise: some 15,000 sessions without policies and tags.</summary>
    public const long DefaultGenerationBytes = 16 << 20;

    // The objects around a session's texts.
    private const int FixedBytes = 1024;

    // Enough for an access key id and most tokens.
    private const int StackBytes = 2048;

    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>How many sessions are kept; for tests.</summary>
    internal int Count => _young.Sessions.Count + _old.Sessions.Count;

    /// <summary>The session of a token, as <see cref="SessionTokens.Open"/> says it.</summary>
    /// <param name="token">The token as it was sent.</param>
    /// <param name="accessKeyId">The access key id as it was sent.</param>
    /// <param name="now">The present time.</param>
    public OpenedSession? Open(string token, string accessKeyId, DateTimeOffset now)
    {
        if (token.Length > SessionTokens.LongestToken)
        {
            return null;
        }

        var name = NameOf(token, accessKeyId);
        if (_young.Sessions.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_old.Sessions.TryGetValue(name, out known) && (known = tokens.Open(token, accessKeyId, now)) is null)
        {
            return null;
        }

        Keep(name, known);
        return known;
    }

    private void Keep(Name name, OpenedSession session)
    {
        var young = _young;
        if (young.Sessions.TryAdd(name, session)
            && Interlocked.Add(ref young.Bytes, FixedBytes + TextBytes(session.Session)) > generationBytes)
        {
            lock (_turning)
            {
                if (ReferenceEquals(_young, young))
                {
                    _old = young;
                    _young = new Generation();
                }
            }
        }
    }

    private static int TextBytes(Session session) => sizeof(char) * (
        (session.Policy?.Length ?? 0)
        + session.PolicyArns.Sum(static arn => arn.Length)
        + session.Tags.Sum(static tag => tag.Key.Length + tag.Value.Length)
        + session.TransitiveTagKeys.Sum(static key => key.Length));

    // The id comes with its length, so that no other pair has the same bytes.
    private static Name NameOf(string token, string accessKeyId)
    {
        var length = sizeof(int) + Encoding.UTF8.GetMaxByteCount(accessKeyId.Length) + Encoding.UTF8.GetMaxByteCount(token.Length);
        var bytes = length <= StackBytes ? stackalloc byte[StackBytes] : new byte[length];
        var idLength = Encoding.UTF8.GetBytes(accessKeyId, bytes[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, idLength);
        var end = sizeof(int) + idLength;
        end += Encoding.UTF8.GetBytes(token, bytes[end..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..end], hash);
        return new(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));
    }

    /// <summary>The SHA-256 of an access key id and a token. A different pair with the same name would be a collision of it.</summary>
    private readonly record struct Name(UInt128 First, UInt128 Second);

    private sealed class Generation
    {
        public ConcurrentDictionary<Name, OpenedSession> Sessions { get; } = new();

        public long Bytes;
    }
}
