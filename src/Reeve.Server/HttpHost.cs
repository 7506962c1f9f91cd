using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using Reeve.Iam;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Storage;
using Reeve.Server.CloudTrail;
using Reeve.Server.Operator;
using Reeve.Server.Options;
using Reeve.Server.Pipeline;
using Reeve.Server.ServiceApi;
using Reeve.Server.SignIn;
using Reeve.Server.Startup;
using Reeve.Server.WebConsole;
using Reeve.Server.Workers;

namespace Reeve.Server;

/// <summary>The web application: Kestrel with its limits, the endpoints, the workers.</summary>
/// <remarks>Made in two steps, so that the first, which takes as long as opening the store and needs nothing of it, runs meanwhile.</remarks>
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly ServerOptions _options;
    private readonly WebApplication _app;
    private IamCore? _iam;
    private IAccountStore? _store;

    /// <summary>The first step: all that needs neither IAM nor the store.</summary>
    /// <param name="options">The options of the start.</param>
    /// <param name="time">The clock.</param>
    public HttpHost(ServerOptions options, TimeProvider time)
    {
        _options = options;

        // The other builders read settings files of the working directory and the environment, and watch that directory with everything
        // below it, the data too. What Reeve is told comes through its own options.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        Configure(builder.Logging, options);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownTimeout);
        AddWorkers(builder.Services, time);
        _app = builder.Build();
    }

    /// <summary>Where it listens, with the ports as they are.</summary>
    public IReadOnlyList<string> Addresses => [.. _app.Urls];

    private IamCore Iam => _iam ?? throw new InvalidOperationException("The endpoints are not mapped.");

    private IAccountStore Store => _store ?? throw new InvalidOperationException("The endpoints are not mapped.");

    /// <summary>The second step: the endpoints.</summary>
    public void Map(IamCore iam, IAccountStore store, DataDirectory directory, Readiness readiness, SignInLink link, IIdSource ids, TimeProvider time)
    {
        (_iam, _store) = (iam, store);
        if (!_options.TrustedProxies.IsEmpty)
        {
            _app.UseForwardedHeaders(Trusting(_options));
        }

        var signatures = new SignatureCheck(iam.AccessKeys, time);
        _app.UseConsoleRedirect();
        _app.UseAws(
            new AwsEndpoint(signatures, iam.Calls, iam.FederatedCalls, iam.Markers, ids, _options.Limits, Log<AwsEndpoint>()),
            new CloudTrailEndpoint(signatures, iam.Callers, iam.Audit, ids, _options.Limits, Log<CloudTrailEndpoint>()));
        _app.UseOneBodyLength();
        _app.MapHealth(readiness, store);
        _app.MapServiceApi(signatures, iam, iam.Markers, ids, _options.Limits, time);
        _app.MapSignIn(iam, signatures, link, ids, _options.Limits);
        _app.MapConsole();
        _app.MapOperatorApi(new OperatorToken(directory.OperatorToken), iam, ids, time);
    }

    /// <summary>Listens, and starts the workers.</summary>
    /// <exception cref="StartupException">An address is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new StartupException($"{exception.Message.TrimEnd('.')}. Stop what listens there, or choose another address with --urls.", exception);
        }
    }

    /// <summary>Waits for the end: until the token is cancelled, or a worker has failed, of which the log tells.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Takes no new requests, answers those under way, and ends the workers; also where they had not started.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    /// <summary>The log of a part.</summary>
    public ILogger<T> Log<T>() => _app.Services.GetRequiredService<ILogger<T>>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // They are made when the host starts: after the second step.
    private void AddWorkers(IServiceCollection services, TimeProvider time)
    {
        services.AddHostedService(_ => new DeletionService(Iam, Log<DeletionService>()));
        services.AddHostedService(_ => new CredentialReportService(Iam, Log<CredentialReportService>()));
        services.AddHostedService(_ => new LastUseService(Iam, Log<LastUseService>()));
        services.AddHostedService(_ => new AuditRetentionService(Store, _options.AuditRetention, time, Log<AuditRetentionService>()));
    }

    private static void Configure(ILoggingBuilder logging, ServerOptions options)
    {
        logging.ClearProviders().SetMinimumLevel(options.LogLevel).AddSimpleConsole(console => console.SingleLine = true);

        // Standard output is for what was asked for: the report of the start.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Whoever starts the server is told why it does not start, and the workers log their own faults.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    private static void Configure(KestrelServerOptions kestrel, ServerOptions options)
    {
        var limits = options.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes + 1; // the endpoint answers first, in AWS's form
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = limits.MaxHeaderCount;
        kestrel.Limits.MaxRequestLineSize = limits.MaxRequestLineBytes;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = limits.KeepAliveTimeout;
        kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;
        foreach (var url in options.Urls)
        {
            Listen(kestrel, url);
        }
    }

    private static void Listen(KestrelServerOptions kestrel, ListenUrl url)
    {
        if (url.Address is { } address)
        {
            kestrel.Listen(address, url.Port);
        }
        else if (url.IsLoopback)
        {
            kestrel.ListenLocalhost(url.Port);
        }
        else
        {
            kestrel.ListenAnyIP(url.Port);
        }
    }

    private static ForwardedHeadersOptions Trusting(ServerOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.TrustedProxies)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        return forwarded;
    }
}
