namespace Reeve.Iam.Accounts;

/// <summary>What account ids and aliases must look like.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html</remarks>
public static class AccountNames
{
    /// <summary>Whether a text is 12 ASCII digits.</summary>
    public static bool IsAccountId(string text) => text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a text may be an alias: 3 to 63 of <c>a-z 0-9 -</c>, no hyphen at an end or beside another, and not an account id.</summary>
    public static bool IsAlias(string text) =>
        text.Length is >= 3 and <= 63
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] is not '-' && text[^1] is not '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && !IsAccountId(text);
}
