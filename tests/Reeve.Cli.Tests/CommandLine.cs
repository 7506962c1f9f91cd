using System.Text;
using Reeve.Cli.Commands;

namespace Reeve.Cli.Tests;

/// <summary>Runs command lines in this process.</summary>
internal sealed class CommandLine
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();
    private Func<byte[]> _data = () => [];

    /// <summary>What the environment variables say.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>What is typed, or null when there is nobody to ask.</summary>
    public string? Typed { get; init; }

    /// <summary>What is piped in.</summary>
    public Stream Piped { get; init; } = Stream.Null;

    /// <summary>Where relative paths start.</summary>
    public string WorkingDirectory { get; init; } = Path.GetTempPath();

    /// <summary>What the commands told.</summary>
    public string Out => _out.ToString();

    /// <summary>What the commands wrote as data.</summary>
    public string Data => Encoding.UTF8.GetString(_data());

    /// <summary>What the commands complained about.</summary>
    public string Error => _error.ToString();

    /// <summary>Runs one, and returns its exit code.</summary>
    public Task<int> RunAsync(params string[] args) => ReeveCommandLine.RunAsync(args, Terminal());

    /// <summary>What the commands see.</summary>
    public Terminal Terminal() => new()
    {
        Out = new StringWriter(_out),
        Error = new StringWriter(_error),
        OpenIn = () => Piped,
        OpenOut = OpenData,
        In = Typed is null ? null : new StringReader(Typed),
        Environment = name => Environment.GetValueOrDefault(name),
        WorkingDirectory = WorkingDirectory,
    };

    private MemoryStream OpenData()
    {
        var data = new MemoryStream();
        _data = data.ToArray;
        return data;
    }
}
