using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Reeve.Architecture.Tests;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..")); // a source file is in a directory

    /// <summary>What is committed or about to be, relative to the root.</summary>
    public static IReadOnlyList<string> TrackedFiles { get; } = ListTracked();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string[] ListTracked()
    {
        var start = new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached"]) { RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git does not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Path.Combine(Root, path)))];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
