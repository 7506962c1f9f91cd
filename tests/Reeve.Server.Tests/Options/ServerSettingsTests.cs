using System.Collections.Immutable;
using Reeve.Server.Options;
using Reeve.Testing;

namespace Reeve.Server.Tests.Options;

public sealed class ServerSettingsTests
{
    // A value other than the default for every setting, as a text and as JSON.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["data"] = "elsewhere",
        ["urls"] = "http://127.0.0.1:1",
        ["account-id"] = "123456789012",
        ["master-key-file"] = "key",
        ["trusted-proxies"] = "10.0.0.0/8",
        ["issuer-networks"] = "127.0.0.0/8",
        ["callback-networks"] = "10.0.0.0/8",
        ["max-body-bytes"] = "200000",
        ["max-header-bytes"] = "20000",
        ["max-header-count"] = "50",
        ["max-request-line-bytes"] = "10000",
        ["max-connections"] = "50",
        ["headers-timeout"] = "5s",
        ["request-timeout"] = "5s",
        ["keep-alive-timeout"] = "5s",
        ["shutdown-timeout"] = "5s",
        ["session-revocation"] = "true",
        ["audit-retention"] = "5d",
        ["audit-log"] = "audit.jsonl",
        ["accept-restored-database"] = "true",
        ["log-level"] = "warning",
    };

    public static TheoryData<string> Names => [.. ServerSettings.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_means_the_same_in_each_source(string name)
    {
        using var directory = new ScratchDirectory();
        var setting = ServerSettings.All.Single(setting => setting.Name == name);
        var value = Samples[name];
        directory.Write("settings.json", $$"""{ "{{setting.FileKey}}": {{(value is "true" ? value : $"\"{value}\"")}} }""");

        var byDefault = Load(directory, null, _ => null, []);
        var byFile = Load(directory, "settings.json", _ => null, []);
        var byEnvironment = Load(directory, null, variable => variable == setting.EnvironmentVariable ? value : null, []);
        var byCommandLine = Load(directory, null, _ => null, new() { [name] = [value] });

        Assert.NotEqual(Describe(byDefault), Describe(byFile));
        Assert.Equal(Describe(byFile), Describe(byEnvironment));
        Assert.Equal(Describe(byFile), Describe(byCommandLine));
    }

    [Theory]
    [InlineData("account-id", "REEVE_ACCOUNT_ID", "accountId")]
    [InlineData("data", "REEVE_DATA", "data")]
    [InlineData("max-request-line-bytes", "REEVE_MAX_REQUEST_LINE_BYTES", "maxRequestLineBytes")]
    public void Names_follow_from_one_another(string name, string variable, string key)
    {
        var setting = ServerSettings.All.Single(setting => setting.Name == name);

        Assert.Equal((variable, key), (setting.EnvironmentVariable, setting.FileKey));
    }

    private static ServerOptions Load(
        ScratchDirectory directory, string? file, Func<string, string?> environment, Dictionary<string, ImmutableArray<string>> commandLine)
    {
        var result = OptionsLoader.Load(new()
        {
            WorkingDirectory = directory.Path,
            Environment = environment,
            CommandLine = commandLine.ToImmutableDictionary(),
            ConfigFile = file,
        });
        return Assert.IsType<OptionsResult.Valid>(result).Options;
    }

    // A record compares the arrays that it holds by reference.
    private static string Describe(ServerOptions options) =>
        $"{string.Join(',', options.Urls)} {string.Join(',', options.TrustedProxies)} {string.Join(',', options.IssuerNetworks)} {string.Join(',', options.CallbackNetworks)} "
        + $"{options with { Urls = default, TrustedProxies = default, IssuerNetworks = default, CallbackNetworks = default }}";
}
