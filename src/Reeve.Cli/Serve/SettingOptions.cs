using System.Collections.Immutable;
using System.CommandLine;
using Reeve.Server.Options;

namespace Reeve.Cli.Serve;

/// <summary>The settings of the server as options of a command. Their values stay texts here: the loader judges all sources alike.</summary>
internal sealed class SettingOptions
{
    private readonly ImmutableArray<(ServerSetting Setting, Option<string[]> Option)> _options =
        [.. ServerSettings.All.Select(setting => (setting, ToOption(setting)))];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in _options)
        {
            command.Add(option);
        }
    }

    /// <summary>The texts that a command line gives, by the name of the setting.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Read(ParseResult parsed) => _options
        .Where(pair => parsed.GetResult(pair.Option) is { Implicit: false })
        .ToImmutableDictionary(pair => pair.Setting.Name, pair => Texts(pair.Setting, parsed.GetValue(pair.Option)), StringComparer.Ordinal);

    private static ImmutableArray<string> Texts(ServerSetting setting, string[]? given) =>
        given is null or [] && setting.Kind is SettingKind.Switch ? ["true"] : [.. given ?? []];

    private static Option<string[]> ToOption(ServerSetting setting) => new($"--{setting.Name}")
    {
        HelpName = setting.Help.ValueName,
        Description = setting.Help.Default is { } text ? $"{setting.Help.Description} [default: {text}]" : setting.Help.Description,
        Arity = setting.Kind is SettingKind.Switch ? ArgumentArity.ZeroOrOne : ArgumentArity.OneOrMore,
    };
}
