using System.Buffers;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Passwords;

/// <summary>What a password must be like.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html</remarks>
internal static class PasswordRules
{
    /// <summary>The most former passwords that a policy can ask to be kept.</summary>
    public const int LongestMemory = 24;

    private static readonly SearchValues<char> Symbols = SearchValues.Create("!@#$%^&*()_+-=[]{}|'");
    private const int DefaultMinimumLength = 8;
    private const int DefaultKinds = 3;

    /// <summary>What is wrong with a password, in AWS's words, or null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="policy">The account's rules, or null where it sets none.</param>
    /// <param name="accountNames">What the account is called: without rules of its own no password is one of these.</param>
    public static string? FindFault(string password, PasswordPolicy? policy, IEnumerable<string> accountNames) => policy is null
        ? FindDefaultFault(password, accountNames)
        : FindFault(password, policy);

    private static string? FindFault(string password, PasswordPolicy policy)
    {
        if (password.Length < policy.MinimumPasswordLength)
        {
            return TooShort(policy.MinimumPasswordLength);
        }

        var missing = Kinds(password).Where(kind => !kind.IsPresent && kind.IsRequired(policy)).Select(kind => kind.Sentence).ToArray();
        return missing.Length == 0 ? null : string.Join(", ", missing);
    }

    private static string? FindDefaultFault(string password, IEnumerable<string> accountNames)
    {
        if (password.Length < DefaultMinimumLength)
        {
            return TooShort(DefaultMinimumLength);
        }

        if (accountNames.Contains(password, StringComparer.OrdinalIgnoreCase))
        {
            return "Password should not be the same as the account name";
        }

        var missing = Kinds(password).Where(kind => !kind.IsPresent).Select(kind => kind.Sentence).ToArray();
        var more = DefaultKinds - (4 - missing.Length);
        return more <= 0 ? null : $"Password should meet {more} more of the following requirements: {string.Join(", ", missing)}";
    }

    // The blank at the end is AWS's.
    private static string TooShort(int minimum) => $"Password should have a minimum length of {minimum} ";

    private static Kind[] Kinds(string password) =>
    [
        new(password.Any(char.IsAsciiLetterUpper), policy => policy.RequireUppercaseCharacters, "Password should have at least one uppercase letter"),
        new(password.Any(char.IsAsciiLetterLower), policy => policy.RequireLowercaseCharacters, "Password should have at least one lowercase letter"),
        new(password.Any(char.IsAsciiDigit), policy => policy.RequireNumbers, "Password should have at least one number"),
        new(password.AsSpan().ContainsAny(Symbols), policy => policy.RequireSymbols, "Password should have at least one symbol"),
    ];

    private readonly record struct Kind(bool IsPresent, Func<PasswordPolicy, bool> IsRequired, string Sentence);
}
