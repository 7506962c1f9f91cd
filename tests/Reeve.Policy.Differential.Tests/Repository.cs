namespace Reeve.Policy.Differential.Tests;

/// <summary>Where this repository's files are, and those that are shared beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared facts: <c>REEVE_SHARED</c>, or <c>shared</c> beside the repository. It may be missing.</summary>
    public static string Shared { get; } =
        Environment.GetEnvironmentVariable("REEVE_SHARED") is { Length: > 0 } path ? path : Path.Combine(Root, "..", "shared");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reeve.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
