using System.CommandLine;

namespace Reeve.Cli.Transfer;

/// <summary>The file that a command is to send. It is opened before the server is called, so that a wrong name is told first.</summary>
internal sealed class DetailsFile(Terminal terminal)
{
    private const string StandardInput = "-";

    private Stream? _content;

    /// <summary>The argument that names it.</summary>
    public Argument<string> Argument { get; } = new("file") { HelpName = "FILE", Description = "The JSON file, or - for the standard input." };

    /// <summary>Opens the file.</summary>
    /// <returns>Why the command cannot go on, or null.</returns>
    public string? Find(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Argument);
        try
        {
            _content = path == StandardInput ? terminal.OpenIn() : File.OpenRead(Path.GetFullPath(path, terminal.WorkingDirectory));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"The file cannot be read: {exception.Message}";
        }
    }

    /// <summary>What is in it, for the one call that sends and closes it.</summary>
    public Stream Open() => _content ?? throw new InvalidOperationException("The file is not opened.");
}
