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

/// <summary>Puts the web application together: Kestrel with its limits, the endpoints, the workers.</summary>
internal static class HttpHost
{
    /// <summary>The application, not started.</summary>
    public static WebApplication Build(ServerOptions options, IamCore iam, IAccountStore store, DataDirectory directory, Readiness readiness, SignInLink link, IIdSource ids, TimeProvider time)
    {
        // The other builders read settings files of the working directory and the environment, and watch that directory with everything
        // below it, the data too. What Reeve is told comes through its own options.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        Configure(builder.Logging, options);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownTimeout);
        builder.Services.AddHostedService(services => new DeletionService(iam, services.GetRequiredService<ILogger<DeletionService>>()));
        builder.Services.AddHostedService(services => new CredentialReportService(iam, services.GetRequiredService<ILogger<CredentialReportService>>()));
        builder.Services.AddHostedService(services => new LastUseService(iam, services.GetRequiredService<ILogger<LastUseService>>()));
        builder.Services.AddHostedService(services => new AuditRetentionService(
            store, options.AuditRetention, time, services.GetRequiredService<ILogger<AuditRetentionService>>()));

        var app = builder.Build();
        if (!options.TrustedProxies.IsEmpty)
        {
            app.UseForwardedHeaders(Trusting(options));
        }

        var signatures = new SignatureCheck(iam.AccessKeys, time);
        app.UseConsoleRedirect();
        app.UseAws(
            new AwsEndpoint(
                signatures, iam.Calls, iam.FederatedCalls, iam.Markers, ids, options.Limits, app.Services.GetRequiredService<ILogger<AwsEndpoint>>()),
            new CloudTrailEndpoint(
                signatures, iam.Callers, iam.Audit, ids, options.Limits, app.Services.GetRequiredService<ILogger<CloudTrailEndpoint>>()));
        app.UseOneBodyLength();
        app.MapHealth(readiness, store);
        app.MapServiceApi(signatures, iam, iam.Markers, ids, options.Limits, time);
        app.MapSignIn(iam, signatures, link, ids, options.Limits);
        app.MapConsole();
        app.MapOperatorApi(new OperatorToken(directory.OperatorToken), iam, ids, time);
        return app;
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
