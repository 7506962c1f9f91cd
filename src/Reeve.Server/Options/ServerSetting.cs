using System.Collections.Immutable;

namespace Reeve.Server.Options;

/// <summary>One setting of the server: declared once for the command line, the environment, the file and the help.</summary>
public sealed class ServerSetting
{
    private readonly Func<ServerOptions, ImmutableArray<string>, string, Action<string>, ServerOptions> _apply;

    private ServerSetting(
        string name,
        SettingKind kind,
        SettingHelp help,
        Func<ServerOptions, ImmutableArray<string>, string, Action<string>, ServerOptions> apply)
    {
        Name = name;
        Kind = kind;
        Help = help;
        _apply = apply;
        EnvironmentVariable = "REEVE_" + string.Create(name.Length, name, static (upper, name) =>
        {
            for (var index = 0; index < upper.Length; index++)
            {
                upper[index] = name[index] is '-' ? '_' : (char)(name[index] & ~0x20);
            }
        });
        FileKey = string.Concat(name.Split('-').Select((word, index) => index == 0 ? word : (char)(word[0] & ~0x20) + word[1..]));
    }

    /// <summary>Its name on the command line, without the dashes: <c>account-id</c>.</summary>
    public string Name { get; }

    /// <summary>Its name in the environment: <c>REEVE_ACCOUNT_ID</c>.</summary>
    public string EnvironmentVariable { get; }

    /// <summary>Its name in the file: <c>accountId</c>.</summary>
    public string FileKey { get; }

    /// <summary>How many values it takes.</summary>
    public SettingKind Kind { get; }

    /// <summary>What the help says about it.</summary>
    public SettingHelp Help { get; }

    internal static ServerSetting Value<T>(string name, SettingHelp help, Func<string, Parsed<T>> parse, Func<ServerOptions, T, ServerOptions> set) =>
        new(name, SettingKind.Value, help, (options, texts, _, fault) => One(options, texts, parse, set, fault));

    internal static ServerSetting Switch(string name, SettingHelp help, Func<ServerOptions, bool, ServerOptions> set) =>
        new(name, SettingKind.Switch, help, (options, texts, _, fault) => One(options, texts, SettingText.Switch, set, fault));

    internal static ServerSetting Path(string name, SettingHelp help, Func<ServerOptions, string, ServerOptions> set) =>
        new(name, SettingKind.Value, help, (options, texts, baseDirectory, fault) => One(
            options,
            texts,
            text => text.Length == 0 || text.Contains('\0', StringComparison.Ordinal)
                ? Parsed.Fault($"'{text}' is not a path")
                : System.IO.Path.GetFullPath(text, baseDirectory),
            set,
            fault));

    internal static ServerSetting List<T>(
        string name, SettingHelp help, Func<string, Parsed<T>> parse, Func<ServerOptions, ImmutableArray<T>, ServerOptions> set) =>
        new(name, SettingKind.List, help, (options, texts, _, fault) => Many(options, texts, parse, set, fault));

    /// <summary>Puts texts of one source into the options; what is wrong goes to <paramref name="fault"/> and leaves them as they are.</summary>
    internal ServerOptions Apply(ServerOptions options, ImmutableArray<string> texts, string baseDirectory, Action<string> fault) =>
        _apply(options, texts, baseDirectory, fault);

    private static ServerOptions One<T>(
        ServerOptions options,
        ImmutableArray<string> texts,
        Func<string, Parsed<T>> parse,
        Func<ServerOptions, T, ServerOptions> set,
        Action<string> fault)
    {
        if (texts is not [var text])
        {
            fault("takes one value");
            return options;
        }

        switch (parse(text))
        {
            case Parsed<T>.Ok ok:
                return set(options, ok.Value);
            case Parsed<T>.Faulty faulty:
                fault(faulty.Message);
                break;
        }

        return options;
    }

    private static ServerOptions Many<T>(
        ServerOptions options,
        ImmutableArray<string> texts,
        Func<string, Parsed<T>> parse,
        Func<ServerOptions, ImmutableArray<T>, ServerOptions> set,
        Action<string> fault)
    {
        var parsed = texts
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(parse)
            .ToImmutableArray();
        foreach (var faulty in parsed.OfType<Parsed<T>.Faulty>())
        {
            fault(faulty.Message);
        }

        return set(options, [.. parsed.OfType<Parsed<T>.Ok>().Select(ok => ok.Value)]);
    }
}
