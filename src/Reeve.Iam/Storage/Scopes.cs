namespace Reeve.Iam.Storage;

/// <summary>The names of scopes that are not accounts.</summary>
public static class Scopes
{
    /// <summary>The scope of what is known across accounts: which accounts there are, and their aliases.</summary>
    public const string Directory = "directory";
}
