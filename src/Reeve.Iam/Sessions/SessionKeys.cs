using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.Sessions;

/// <summary>
/// The keys that seal session tokens: one for each day, derived from the installation's, so that every node has them and none is stored.
/// The day is the key's number, which tokens carry.
/// </summary>
/// <param name="root">The secret that they are derived from (RFC 5869), for this purpose only.</param>
internal sealed class SessionKeys(byte[] root)
{
    /// <summary>The length of a key, in bytes.</summary>
    public const int Length = 32;

    // The days that a living token can be from, and some for clocks that differ.
    private const int KeptKeys = 8;

    private static readonly long PeriodSeconds = (long)TimeSpan.FromDays(1).TotalSeconds;

    private readonly ConcurrentDictionary<uint, byte[]> _kept = new();

    /// <summary>The number of the key that seals at a time.</summary>
    public static uint NumberAt(DateTimeOffset time) => (uint)(time.ToUnixTimeSeconds() / PeriodSeconds);

    /// <summary>
    /// Whether a key may have sealed a session: only one of its own day, give or take one for clocks that differ. A key that leaks is then worth
    /// nothing once the sessions of its day have ended.
    /// </summary>
    public static bool MayHaveSealed(uint number, DateTimeOffset issuedAt) => Math.Abs((long)number - NumberAt(issuedAt)) <= 1;

    /// <summary>The key of a number.</summary>
    /// <param name="number">The number; a token's claim, not yet known to be true.</param>
    /// <param name="now">The present time, which says what is worth keeping.</param>
    public byte[] Get(uint number, DateTimeOffset now)
    {
        if (Math.Abs((long)number - NumberAt(now)) > KeptKeys / 2)
        {
            return Derive(number);
        }

        if (_kept.Count > 2 * KeptKeys)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(number, Derive);
    }

    private byte[] Derive(uint number) => HKDF.Expand(
        HashAlgorithmName.SHA256, root, Length, Encoding.ASCII.GetBytes("key/" + number.ToString(CultureInfo.InvariantCulture)));
}
