using System.Buffers;
using System.Globalization;

namespace Reeve.Client.Callers;

/// <summary>
/// Reads the account that an access key id carries. It proves nothing: it only lets the service ask about a resource in the caller's account before
/// it knows the caller, and the answer is compared.
/// </summary>
internal static class AccessKeyAccount
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private const int Length = 20;
    private const int Prefix = 4;
    private const int AccountLetters = 8;
    private const ulong Marker = 1UL << 39;
    private const ulong Largest = 999_999_999_999;

    /// <summary>The account, or null.</summary>
    public static string? Find(string accessKeyId)
    {
        if (accessKeyId.Length != Length || accessKeyId.AsSpan(Prefix).ContainsAnyExcept(Letters))
        {
            return null;
        }

        ulong upper = 0;
        foreach (var letter in accessKeyId.AsSpan(Prefix, AccountLetters))
        {
            upper = (upper << 5) | (uint)Alphabet.IndexOf(letter, StringComparison.Ordinal);
        }

        var isOdd = Alphabet.IndexOf(accessKeyId[Prefix + AccountLetters], StringComparison.Ordinal) >= 16;
        var account = upper < Marker ? ulong.MaxValue : ((upper - Marker) * 2) + (isOdd ? 1UL : 0);
        return account > Largest ? null : account.ToString("D12", CultureInfo.InvariantCulture);
    }

    /// <summary>The account of the key that a request says to be signed with, or null.</summary>
    public static string? FindIn(string authorization)
    {
        const string Credential = "Credential=";
        var start = authorization.IndexOf(Credential, StringComparison.Ordinal);
        var end = start < 0 ? -1 : authorization.IndexOf('/', start);
        return end < 0 ? null : Find(authorization[(start + Credential.Length)..end]);
    }
}
