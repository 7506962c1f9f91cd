namespace Reeve.Iam.Identifiers;

/// <summary>The ids of accounts.</summary>
internal static class AccountIds
{
    private const int Length = 12;

    /// <summary>Whether a text is 12 digits.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExceptInRange('0', '9');
}
