namespace Reeve.Iam.Storage;

/// <summary>The names of scopes that are not accounts.</summary>
public static class Scopes
{
    /// <summary>The scope of what is known across accounts: which accounts there are, and their aliases.</summary>
    public const string Directory = "directory";

    /// <summary>The scope of the registered linked services, their templates and their access keys.</summary>
    public const string Services = "services";

    /// <summary>Whether a scope is an account.</summary>
    public static bool IsAccount(string scope) => scope is not (Directory or Services);
}
