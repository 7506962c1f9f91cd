using System.Collections.Immutable;

namespace Reeve.Server.Options;

/// <summary>Makes the options of a server out of all sources, and reports everything that is wrong with them together.</summary>
public sealed class OptionsLoader
{
    /// <summary>The environment variable that names the file of settings.</summary>
    public const string ConfigVariable = "REEVE_CONFIG";

    /// <summary>The file of settings that is read when it is in the working directory and none is named.</summary>
    public const string DefaultConfigFile = "reeve.json";

    private readonly OptionsSources _sources;
    private readonly ImmutableArray<OptionsFault>.Builder _faults = ImmutableArray.CreateBuilder<OptionsFault>();
    private ServerOptions _options;

    private OptionsLoader(OptionsSources sources)
    {
        _sources = sources;
        _options = new ServerOptions { DataDirectory = Path.GetFullPath("data", sources.WorkingDirectory) };
    }

    /// <summary>Reads defaults, file, environment and command line, in this order: what comes later wins.</summary>
    public static OptionsResult Load(OptionsSources sources)
    {
        var loader = new OptionsLoader(sources);
        loader.ReadFile();
        loader.ReadEnvironment();
        loader.ReadCommandLine();
        loader.CheckTogether();
        return loader._faults.Count == 0
            ? new OptionsResult.Valid(loader._options)
            : new OptionsResult.Refused(loader._faults.ToImmutable());
    }

    private void ReadFile()
    {
        if (FindConfigFile() is not { } file)
        {
            return;
        }

        var path = Path.GetFullPath(file, _sources.WorkingDirectory);
        var directory = Path.GetDirectoryName(path) ?? _sources.WorkingDirectory;
        foreach (var (setting, texts) in SettingsFile.Read(path, (member, fault) => Fault(member is null ? file : $"{file}: {member}", fault)))
        {
            Apply(setting, texts, directory, $"{file}: {setting.FileKey}");
        }
    }

    private string? FindConfigFile()
    {
        if ((_sources.ConfigFile ?? NonEmpty(ConfigVariable)) is { } named)
        {
            return named;
        }

        return File.Exists(Path.Combine(_sources.WorkingDirectory, DefaultConfigFile)) ? DefaultConfigFile : null;
    }

    private void ReadEnvironment()
    {
        foreach (var setting in ServerSettings.All)
        {
            if (NonEmpty(setting.EnvironmentVariable) is { } text)
            {
                Apply(setting, [text], _sources.WorkingDirectory, $"environment variable {setting.EnvironmentVariable}");
            }
        }
    }

    private void ReadCommandLine()
    {
        foreach (var setting in ServerSettings.All)
        {
            if (_sources.CommandLine.TryGetValue(setting.Name, out var texts))
            {
                Apply(setting, texts, _sources.WorkingDirectory, $"--{setting.Name}");
            }
        }
    }

    private void CheckTogether()
    {
        if (_options.Urls.IsEmpty && _faults.Count == 0)
        {
            Fault("urls", "there is no address to listen on");
        }

        foreach (var twice in _options.Urls.Where(url => url.Port != 0).GroupBy(url => url).Where(group => group.Count() > 1))
        {
            Fault("urls", $"'{twice.Key}' is given twice");
        }
    }

    private void Apply(ServerSetting setting, ImmutableArray<string> texts, string baseDirectory, string source) =>
        _options = setting.Apply(_options, texts, baseDirectory, fault => Fault(source, fault));

    private void Fault(string source, string message) => _faults.Add(new OptionsFault(source, message));

    // An empty variable is how shells and containers leave one out.
    private string? NonEmpty(string variable) => _sources.Environment(variable) is { Length: > 0 } text ? text : null;
}
