using System.Globalization;

namespace Reeve.Iam.Identifiers;

/// <summary>
/// Access key ids, which carry the account that they belong to, so that a key is found, and GetAccessKeyInfo answered, from the id alone.
/// </summary>
/// <remarks>
/// Twenty characters: four of prefix, sixteen of base 32. Bits 1 to 40 of those are the account: the first eight letters hold
/// 2^39 + account/2, and the ninth is of the alphabet's upper half when the account is odd.
/// </remarks>
public static class AccessKeyIds
{
    /// <summary>Begins the ids of long-term access keys.</summary>
    public const string LongTermPrefix = "AKIA";

    /// <summary>Begins the ids of temporary access keys.</summary>
    public const string TemporaryPrefix = "ASIA";

    private const int Length = 20;
    private const int AccountLetters = 8;
    private const ulong Marker = 1UL << 39;

    /// <summary>A new long-term access key id of an account.</summary>
    /// <param name="ids">Where the random part comes from.</param>
    /// <param name="accountId">The account, 12 digits.</param>
    public static string NewAccessKeyId(this IIdSource ids, string accountId) => New(ids, LongTermPrefix, accountId);

    /// <summary>A new temporary access key id of an account.</summary>
    /// <param name="ids">Where the random part comes from.</param>
    /// <param name="accountId">The account, 12 digits.</param>
    public static string NewTemporaryAccessKeyId(this IIdSource ids, string accountId) => New(ids, TemporaryPrefix, accountId);

    /// <summary>A new access key id of a linked service: of the same form, and of no account.</summary>
    /// <param name="ids">Where it comes from.</param>
    public static string NewServiceAccessKeyId(this IIdSource ids)
    {
        Span<byte> random = stackalloc byte[Length - 4];
        ids.Fill(random);
        Span<char> letters = stackalloc char[Length];
        LongTermPrefix.CopyTo(letters);

        // Without the marker's bit, the first, the letters carry no account.
        letters[4] = Base32.Alphabet[random[0] & 15];
        for (var index = 1; index < random.Length; index++)
        {
            letters[4 + index] = Base32.Alphabet[random[index] & 31];
        }

        return letters.ToString();
    }

    /// <summary>The account that an access key id carries, or null when the id is not of the form.</summary>
    public static string? FindAccountId(string accessKeyId)
    {
        if (accessKeyId.Length != Length)
        {
            return null;
        }

        ulong upper = 0;
        for (var index = 4; index < Length; index++)
        {
            var value = Base32.ValueOf(accessKeyId[index]);
            if (value < 0)
            {
                return null;
            }

            upper = index < 4 + AccountLetters ? (upper << 5) | (uint)value : upper;
        }

        if (upper < Marker)
        {
            return null;
        }

        var account = ((upper - Marker) * 2) + (uint)(Base32.ValueOf(accessKeyId[4 + AccountLetters]) >> 4);
        return account > 999_999_999_999 ? null : account.ToString("D12", CultureInfo.InvariantCulture);
    }

    private static string New(IIdSource ids, string prefix, string accountId)
    {
        var account = ulong.Parse(accountId, NumberStyles.None, CultureInfo.InvariantCulture);
        Span<byte> random = stackalloc byte[Length - 4 - AccountLetters];
        ids.Fill(random);
        Span<char> letters = stackalloc char[Length];
        prefix.CopyTo(letters);
        var upper = Marker + (account / 2);
        for (var index = 0; index < AccountLetters; index++)
        {
            letters[4 + index] = Base32.Alphabet[(int)((upper >> (5 * (AccountLetters - 1 - index))) & 31)];
        }

        letters[12] = Base32.Alphabet[(random[0] & 15) | (account % 2 == 1 ? 16 : 0)];
        for (var index = 1; index < random.Length; index++)
        {
            letters[12 + index] = Base32.Alphabet[random[index] & 31];
        }

        return letters.ToString();
    }
}
