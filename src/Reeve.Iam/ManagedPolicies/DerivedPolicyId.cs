using System.Security.Cryptography;
using System.Text;

namespace Reeve.Iam.ManagedPolicies;

/// <summary>
/// Ids for policies of which the data gives none. They look like AWS's and never change for an ARN, but are not AWS's own.
/// </summary>
public static class DerivedPolicyId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // The letter after ANPA is from the half of the alphabet that ids with an account number in them never use.
    private const string Prefix = "ANPAJ";
    private const int HashLetters = 16;

    /// <summary>The id of an ARN: 21 characters that start with <c>ANPAJ</c>.</summary>
    public static string Of(string arn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(arn), hash);

        Span<char> id = stackalloc char[Prefix.Length + HashLetters];
        Prefix.CopyTo(id);
        for (var i = 0; i < HashLetters; i++)
        {
            id[Prefix.Length + i] = Alphabet[hash[i] % Alphabet.Length];
        }

        return new string(id);
    }
}
