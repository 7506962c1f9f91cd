using System.Collections.Immutable;
using System.Globalization;

namespace Reeve.Server.Options;

/// <summary>Every setting of the server.</summary>
public static class ServerSettings
{
    private static readonly ServerOptions Defaults = new() { DataDirectory = "data" };

    /// <summary>The settings, in the order in which the help lists them.</summary>
    public static ImmutableArray<ServerSetting> All { get; } = [.. Placement(), .. Limits(), .. Running()];

    private static IEnumerable<ServerSetting> Placement() =>
    [
        ServerSetting.Path(
            "data",
            new("DIR", "Where everything durable is kept; made on the first start.", Defaults.DataDirectory),
            (options, path) => options with { DataDirectory = path }),
        ServerSetting.List(
            "urls",
            new("URL", "Where to listen; several are separated by commas. The host is an IP address, localhost, or * for every address.", $"{ListenUrl.Default}"),
            ListenUrl.Parse,
            (options, urls) => options with { Urls = urls }),
        ServerSetting.Value(
            "account-id",
            new("ID", "The id of the account that the first start makes, 12 digits; made up when not given.", null),
            SettingText.AccountId,
            (options, accountId) => options with { AccountId = accountId }),
        ServerSetting.Path(
            "master-key-file",
            new("FILE", "The key that seals secrets: 32 bytes in base64, readable by its owner only.", "DATA/master.key, made on the first start"),
            (options, path) => options with { MasterKeyFile = path }),
        ServerSetting.List(
            "trusted-proxies",
            new("RANGE", "The proxies whose X-Forwarded-For is believed: addresses and CIDR ranges, separated by commas.", "none"),
            IpText.ParseNetwork,
            (options, proxies) => options with { TrustedProxies = proxies }),
        ServerSetting.List(
            "issuer-networks",
            new("RANGE", "The networks besides the public Internet that OpenID Connect providers may be in: addresses and CIDR ranges, separated by commas.", "none"),
            IpText.ParseNetwork,
            (options, networks) => options with { IssuerNetworks = networks }),
        ServerSetting.List(
            "callback-networks",
            new("RANGE", "The networks besides the public Internet that linked services may be asked in whether they use a role: addresses and CIDR ranges, separated by commas.", "none"),
            IpText.ParseNetwork,
            (options, networks) => options with { CallbackNetworks = networks }),
    ];

    private static IEnumerable<ServerSetting> Limits() =>
    [
        Number("max-body-bytes", "BYTES", "The longest request body.", Defaults.Limits.MaxBodyBytes, 128 * 1024, 16 * 1024 * 1024, (limits, number) => limits with { MaxBodyBytes = number }),
        Number("max-header-bytes", "BYTES", "The longest all headers of a request may be together.", Defaults.Limits.MaxHeaderBytes, 4 * 1024, 1024 * 1024, (limits, number) => limits with { MaxHeaderBytes = (int)number }),
        Number("max-header-count", "COUNT", "The most headers of a request.", Defaults.Limits.MaxHeaderCount, 20, 1000, (limits, number) => limits with { MaxHeaderCount = (int)number }),
        Number("max-request-line-bytes", "BYTES", "The longest request line.", Defaults.Limits.MaxRequestLineBytes, 4 * 1024, 1024 * 1024, (limits, number) => limits with { MaxRequestLineBytes = (int)number }),
        Number("max-connections", "COUNT", "The most connections at a time.", Defaults.Limits.MaxConnections, 10, 1_000_000, (limits, number) => limits with { MaxConnections = number }),
        Timeout("headers-timeout", "How long the headers of a request may take to arrive.", Defaults.Limits.HeadersTimeout, TimeSpan.FromMinutes(5), (limits, timeout) => limits with { HeadersTimeout = timeout }),
        Timeout("request-timeout", "How long the body of a request may take to arrive.", Defaults.Limits.RequestTimeout, TimeSpan.FromMinutes(10), (limits, timeout) => limits with { RequestTimeout = timeout }),
        Timeout("keep-alive-timeout", "How long an idle connection is kept.", Defaults.Limits.KeepAliveTimeout, TimeSpan.FromHours(1), (limits, timeout) => limits with { KeepAliveTimeout = timeout }),
    ];

    private static IEnumerable<ServerSetting> Running() =>
    [
        ServerSetting.Value(
            "shutdown-timeout",
            new("TIME", "How long a stopping server waits for the requests under way.", SettingText.Show(Defaults.ShutdownTimeout)),
            SettingText.Duration(TimeSpan.Zero, TimeSpan.FromMinutes(5)),
            (options, timeout) => options with { ShutdownTimeout = timeout }),
        ServerSetting.Switch(
            "session-revocation",
            new("BOOL", "Lets principals of accounts revoke the sessions of service-linked roles. AWS lets nobody do so; the operator always may.", null),
            (options, isOn) => options with { SessionRevocation = isOn }),
        ServerSetting.Value(
            "audit-retention",
            new("TIME", "How long audit events are kept.", SettingText.Show(Defaults.AuditRetention)),
            SettingText.Duration(TimeSpan.FromDays(1), TimeSpan.FromDays(3653)),
            (options, retention) => options with { AuditRetention = retention }),
        ServerSetting.Path(
            "audit-log",
            new("FILE", "Also appends audit events to this file, as lines of JSON.", null),
            (options, path) => options with { AuditLog = path }),
        ServerSetting.Switch(
            "accept-restored-database",
            new("BOOL", "Opens a database that is older than what was acknowledged: a backup was put back, and what came after it is lost, revocations too. For one start.", null),
            (options, accept) => options with { AcceptRestoredDatabase = accept }),
        ServerSetting.Value(
            "log-level",
            new("LEVEL", "The least severe line that is logged, to standard error: debug, information, warning or error.", "information"),
            SettingText.Level,
            (options, level) => options with { LogLevel = level }),
    ];

    private static ServerSetting Number(
        string name, string valueName, string description, long byDefault, long least, long most, Func<RequestLimits, long, RequestLimits> set) =>
        ServerSetting.Value(
            name,
            new(valueName, description, byDefault.ToString(CultureInfo.InvariantCulture)),
            SettingText.Number(least, most),
            (options, number) => options with { Limits = set(options.Limits, number) });

    private static ServerSetting Timeout(
        string name, string description, TimeSpan byDefault, TimeSpan most, Func<RequestLimits, TimeSpan, RequestLimits> set) =>
        ServerSetting.Value(
            name,
            new("TIME", description, SettingText.Show(byDefault)),
            SettingText.Duration(TimeSpan.FromSeconds(1), most),
            (options, timeout) => options with { Limits = set(options.Limits, timeout) });
}
