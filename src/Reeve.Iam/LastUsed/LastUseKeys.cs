using Reeve.Iam.State;

namespace Reeve.Iam.LastUsed;

/// <summary>Names what has a last use. Ids are never given twice, so a last use never passes to something else.</summary>
internal static class LastUseKeys
{
    private const string AccessKeys = "access-key/";
    private const string Passwords = "password/";

    /// <summary>An access key.</summary>
    public static string AccessKey(string accessKeyId) => AccessKeys + accessKeyId;

    /// <summary>The password of a user.</summary>
    public static string Password(string userId) => Passwords + userId;

    /// <summary>Whether what a key names is there.</summary>
    public static bool Exists(Account account, string key) =>
        key.StartsWith(AccessKeys, StringComparison.Ordinal) ? account.AccessKeys.ContainsKey(key[AccessKeys.Length..])
        : key.StartsWith(Passwords, StringComparison.Ordinal) && account.PrincipalNames.ContainsKey(key[Passwords.Length..]);
}
