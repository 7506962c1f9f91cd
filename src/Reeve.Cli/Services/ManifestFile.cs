using System.CommandLine;
using Reeve.Manifests;

namespace Reeve.Cli.Services;

/// <summary>A manifest that a command was given. It is checked here first, so that its faults are told beside the file's name.</summary>
internal sealed class ManifestFile
{
    private readonly Terminal _terminal;
    private string? _text;
    private string? _servicePrincipal;

    /// <summary>The manifest of a command.</summary>
    public ManifestFile(Terminal terminal) => _terminal = terminal;

    /// <summary>The argument that names it.</summary>
    public Argument<string> Argument { get; } = new("file") { HelpName = "FILE", Description = "The manifest, YAML or JSON." };

    /// <summary>What the file says.</summary>
    public string Text => _text ?? throw new InvalidOperationException("The manifest is not read.");

    /// <summary>The service that it describes.</summary>
    public string ServicePrincipal => _servicePrincipal ?? throw new InvalidOperationException("The manifest is not read.");

    /// <summary>Reads the file, and tells its faults and warnings.</summary>
    /// <returns>Why the command cannot go on, or null.</returns>
    public string? Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(Argument);
        try
        {
            _text = File.ReadAllText(Path.GetFullPath(path, _terminal.WorkingDirectory));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The manifest cannot be read: {exception.Message}";
        }

        var reading = ManifestReader.Read(_text);
        Tell(path, "warning: ", reading.Warnings);
        Tell(path, "", reading.Faults);
        _servicePrincipal = reading.Manifest?.Service;
        return reading.Manifest is null ? FormattableString.Invariant($"The manifest has {reading.Faults.Length} {(reading.Faults.Length == 1 ? "fault" : "faults")}. Nothing was sent.") : null;
    }

    private void Tell(string path, string kind, IEnumerable<ManifestFault> faults)
    {
        foreach (var fault in faults)
        {
            _terminal.Error.WriteLine(FormattableString.Invariant($"{path}:{fault.Line}:{fault.Column}: {kind}{fault.Message}"));
        }
    }
}
