namespace Reeve.Cli;

/// <summary>What a command line sees of the process that it runs in.</summary>
internal sealed record Terminal
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where answers to questions come from, or null when there is nobody to ask.</summary>
    public required TextReader? In { get; init; }

    /// <summary>Opens the standard input as bytes, for data.</summary>
    public required Func<Stream> OpenIn { get; init; }

    /// <summary>Opens the standard output as bytes, for data.</summary>
    public required Func<Stream> OpenOut { get; init; }

    /// <summary>How many characters a line of <see cref="Out"/> has room for.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The directory that relative paths start at.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.IsInputRedirected ? null : Console.In,
        OpenIn = Console.OpenStandardInput,
        OpenOut = Console.OpenStandardOutput,
        Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue : Console.WindowWidth,
        Environment = System.Environment.GetEnvironmentVariable,
        WorkingDirectory = Directory.GetCurrentDirectory(),
    };

    /// <summary>Says what went wrong, on one line.</summary>
    /// <returns>The exit code that was given, so that a command can end with it.</returns>
    public int Fail(int exitCode, string message)
    {
        Error.WriteLine($"reeve: {message}");
        return exitCode;
    }
}
