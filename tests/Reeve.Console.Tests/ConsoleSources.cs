namespace Reeve.Console.Tests;

/// <summary>The console's directory in the repository. Its packages are there: the build of the server needs them too.</summary>
internal static class ConsoleSources
{
    /// <summary>The full path.</summary>
    public static string Directory { get; } = Path.Combine(Root(), "console");

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Reeve.slnx")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The tests are not below the repository.");
    }
}
