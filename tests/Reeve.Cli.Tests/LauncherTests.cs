using System.Diagnostics;
using System.Runtime.CompilerServices;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

/// <summary>The script <c>reeve</c> in the root, run beside sources of a test's own and with a <c>dotnet</c> that only notes what it is asked.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Dotnet = """
        #!/bin/bash
        cd "$(dirname "$0")/.."
        if [ "$1" = publish ]; then
          echo building >> builds
          [ -f broken ] && { echo "src/a.cs: error"; exit 1; }
          mkdir -p artifacts/reeve && touch artifacts/reeve/reeve.dll
        else
          printf '[%s]' "${@:2}"
        fi
        """;

    private readonly ScratchDirectory _repository = new();

    public LauncherTests()
    {
        Directory.CreateDirectory(_repository["src/Part"]);
        Directory.CreateDirectory(_repository["eng"]);
        Directory.CreateDirectory(_repository["bin"]);
        File.Copy(Launcher(), _repository["reeve"]);
        foreach (var file in new[] { "src/a.cs", "src/Part/b.cs", "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            Age(_repository.Write(file, ""));
        }

        foreach (var directory in new[] { "src", "src/Part", "eng" })
        {
            Directory.SetLastWriteTimeUtc(_repository[directory], DateTime.UnixEpoch);
        }

        Executable("dotnet", Dotnet);
        Executable("npm", "#!/bin/sh\n");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_first_run_builds_and_the_next_ones_do_not()
    {
        Assert.Equal((0, "[--version]"), Run("--version"));
        Assert.Equal((0, "[--version]"), Run("--version"));

        Assert.Equal(1, Builds());
    }

    [Theory]
    [InlineData("src/Part/b.cs")]
    [InlineData("eng/new.txt")]
    [InlineData("Directory.Packages.props")]
    public void A_file_that_changed_or_came_is_built(string file)
    {
        Run();

        _repository.Write(file, "changed");
        Run();

        Assert.Equal(2, Builds());
    }

    [Fact]
    public void A_file_that_went_away_is_built()
    {
        Run();

        File.Delete(_repository["src/Part/b.cs"]);
        Run();

        Assert.Equal(2, Builds());
    }

    [Fact]
    public void What_a_build_leaves_is_not_a_change()
    {
        Directory.CreateDirectory(_repository["src/Part/obj"]);
        Directory.SetLastWriteTimeUtc(_repository["src/Part"], DateTime.UnixEpoch);
        Run();

        _repository.Write("src/Part/obj/project.assets.json", "");
        Run();

        Assert.Equal(1, Builds());
    }

    [Fact]
    public void Arguments_arrive_as_they_are_through_a_link_and_from_another_directory()
    {
        using var elsewhere = new ScratchDirectory();
        File.CreateSymbolicLink(elsewhere["link"], _repository["reeve"]);

        Assert.Equal((0, "[a b][*][$HOME][]"), Run(elsewhere["link"], elsewhere.Path, "a b", "*", "$HOME", ""));
    }

    [Fact]
    public void A_build_that_fails_shows_why_and_is_tried_again()
    {
        _repository.Write("broken", "");
        var (code, output) = Run();
        Assert.Equal(1, code);
        Assert.Contains("src/a.cs: error", output, StringComparison.Ordinal);

        File.Delete(_repository["broken"]);
        Assert.Equal((0, "[]"), Run());
    }

    [Theory]
    [InlineData("dotnet", "the .NET 10 SDK is missing")]
    [InlineData("npm", "Node.js 20 with npm is missing")]
    public void A_tool_that_is_missing_is_named(string tool, string message)
    {
        File.Delete(_repository[$"bin/{tool}"]);

        var (code, output) = Run();

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    private static string Launcher([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "reeve");

    private static void Age(string path) => File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

    private void Executable(string name, string text) =>
        File.SetUnixFileMode(_repository.Write($"bin/{name}", text), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private int Builds() => File.ReadAllLines(_repository["builds"]).Length;

    private (int Code, string Output) Run(params string[] args) => Run(_repository["reeve"], _repository.Path, args);

    private (int Code, string Output) Run(string launcher, string directory, params string[] args)
    {
        // Only the tools that the script itself needs, so that a missing one is missing.
        foreach (var tool in new[] { "bash", "env", "dirname", "readlink", "find", "cat", "mkdir", "mv", "touch", "flock" })
        {
            var path = _repository[$"bin/{tool}"];
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, $"/usr/bin/{tool}");
            }
        }

        var start = new ProcessStartInfo("/bin/bash", [launcher, .. args])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = _repository["bin"] },
        };
        using var process = Process.Start(start)!; // a new process, never one that is there already
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.GetAwaiter().GetResult());
    }
}
