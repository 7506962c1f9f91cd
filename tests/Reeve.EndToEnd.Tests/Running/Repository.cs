namespace Reeve.EndToEnd.Tests.Running;

/// <summary>Where the sources and what is built from them are.</summary>
internal static class Repository
{
    /// <summary>The root of the sources.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The server's program, of the same configuration and framework as these tests.</summary>
    public static string ReeveProgram { get; } = FindProgram();

    /// <summary>A file or directory below the root.</summary>
    public static string Of(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Reeve.slnx")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No Reeve.slnx above {AppContext.BaseDirectory}: run these tests from where they are built.");
    }

    private static string FindProgram()
    {
        // tests/Reeve.EndToEnd.Tests/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Of($"src/Reeve.Cli/bin/{framework.Parent?.Name}/{framework.Name}/reeve.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is missing: build Reeve.slnx first.");
    }
}
