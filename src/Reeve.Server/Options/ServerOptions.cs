using System.Collections.Immutable;
using System.Net;

namespace Reeve.Server.Options;

/// <summary>How one Reeve runs. Made by <see cref="OptionsLoader"/>, which lets no invalid value through.</summary>
public sealed record ServerOptions
{
    /// <summary>Where everything durable is kept, as a full path. The directory <c>data</c> by default.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The addresses to listen on. <c>http://127.0.0.1:8400</c> by default.</summary>
    public ImmutableArray<ListenUrl> Urls { get; init; } = [ListenUrl.Default];

    /// <summary>The id of the account that the first start makes, 12 digits; null for one that is made up. Later starts ignore it.</summary>
    public string? AccountId { get; init; }

    /// <summary>The file of the master key, as a full path; null for <c>master.key</c> in the data directory, which the first start makes.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The proxies whose <c>X-Forwarded-For</c> is believed. None by default.</summary>
    public ImmutableArray<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>
    /// The networks besides the public Internet that OpenID Connect providers may be in. None by default: a provider's URL is chosen by who may
    /// register one, and must not reach what only this machine can.
    /// </summary>
    public ImmutableArray<IPNetwork> IssuerNetworks { get; init; } = [];

    /// <summary>
    /// The networks besides the public Internet that linked services may be asked in whether they use a role. None by default: a manifest's URL
    /// must not reach what only this machine can, whatever its name comes to resolve to.
    /// </summary>
    public ImmutableArray<IPNetwork> CallbackNetworks { get; init; } = [];

    /// <summary>
    /// Whether principals of accounts may revoke the sessions of service-linked roles. False by default: AWS lets nobody do so, and what is tested
    /// against Reeve should meet the same.
    /// </summary>
    public bool SessionRevocation { get; init; }

    /// <summary>How long audit events are kept. From 1 day to 10 years; 90 days by default.</summary>
    public TimeSpan AuditRetention { get; init; } = TimeSpan.FromDays(90);

    /// <summary>A file that audit events are also appended to, a line each, as a full path; null for none.</summary>
    public string? AuditLog { get; init; }

    /// <summary>What a request may take of the server.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>How long a stopping server waits for the requests under way. From 0 to 5 minutes; 10 seconds by default.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether to open a sound database that is older than what was acknowledged: a backup was put back, and every change after it is
    /// lost, revocations too. False by default; meant for one start.
    /// </summary>
    public bool AcceptRestoredDatabase { get; init; }

    /// <summary>The least severe log line that is written. <see cref="LogLevel.Information"/> by default.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
