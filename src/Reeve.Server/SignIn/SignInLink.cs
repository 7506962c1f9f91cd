using System.Security.Cryptography;
using System.Text;

namespace Reeve.Server.SignIn;

/// <summary>The link that a first start prints: it lets the root of the new account into the console, once, within an hour.</summary>
/// <remarks>Only its hash is kept, and only in memory: after a restart the link is void.</remarks>
/// <param name="time">The clock.</param>
public sealed class SignInLink(TimeProvider time)
{
    private const int RandomBytes = 32;
    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private Issued? _issued;

    /// <summary>Makes the link's token, in place of one that was made before.</summary>
    /// <param name="accountId">The account whose root it lets in.</param>
    public string Issue(string accountId)
    {
        var token = RandomNumberGenerator.GetHexString(2 * RandomBytes, lowercase: true);
        Volatile.Write(ref _issued, new(Hash(token), accountId, time.GetUtcNow() + Validity));
        return token;
    }

    /// <summary>The account of a token that is good; null for any other. A token is good once.</summary>
    public string? Redeem(string token)
    {
        var issued = Volatile.Read(ref _issued);
        return issued is not null
            && CryptographicOperations.FixedTimeEquals(Hash(token), issued.Hash)
            && time.GetUtcNow() < issued.Until
            && ReferenceEquals(Interlocked.CompareExchange(ref _issued, null, issued), issued)
            ? issued.AccountId
            : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Issued(byte[] Hash, string AccountId, DateTimeOffset Until);
}
