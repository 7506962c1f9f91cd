using System.Net.Sockets;
using System.Security.Cryptography;
using Reeve.Catalog.ActionReference;
using Reeve.Catalog.LinkedServices;
using Reeve.Catalog.ManagedPolicies;
using Reeve.Federation.Network;
using Reeve.Federation.OpenId;
using Reeve.Federation.Saml;
using Reeve.Iam;
using Reeve.Iam.Calls;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.Storage;
using Reeve.Server.Options;
using Reeve.Server.SignIn;
using Reeve.Server.Startup;
using Reeve.Server.UsageCallbacks;
using Reeve.Server.Workers;
using Reeve.Storage.Sql;
using Reeve.Storage.Sqlite;

namespace Reeve.Server;

/// <summary>A Reeve that serves: the composition root. Started whole, or not at all.</summary>
public sealed class ReeveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Stack<IAsyncDisposable> _owned;

    private ReeveServer(WebApplication app, Stack<IAsyncDisposable> owned, StartReport report)
    {
        _app = app;
        _owned = owned;
        Report = report;
    }

    /// <summary>What the start found, made and opened.</summary>
    public StartReport Report { get; }

    /// <summary>Opens the data directory, starts to listen, and finishes a first start.</summary>
    /// <exception cref="StartupException">Something the operator can mend is in the way; the message says what.</exception>
    /// <exception cref="StoreDamagedException">The store does not hold what was written to it.</exception>
    public static async Task<ReeveServer> StartAsync(ServerOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var owned = new Stack<IAsyncDisposable>();
        try
        {
            var directory = DataDirectory.Open(options);
            var store = await OpenStoreAsync(options, cancellationToken);
            owned.Push(store);
            var auditLog = OpenAuditLog(options.AuditLog);
            if (auditLog is not null)
            {
                owned.Push(auditLog);
            }

            var ids = new RandomIdSource();
            var issuers = new OpenIdVerifier(options.IssuerNetworks, time);
            owned.Push(new Owned(issuers));
            var usage = new HttpUsageSource(new GuardedTransport(options.CallbackNetworks), new CallbackPacing(), time);
            owned.Push(new Owned(usage));
            var core = new IamCore(store, Services(directory.MasterKey.Span, ids, time, issuers) with
            {
                UsageSource = usage,
                AllowsSessionRevocation = options.SessionRevocation,
            });
            owned.Push(core);
            core.OnRecorded = auditLog is null ? null : auditLog.Write;
            var readiness = new Readiness();
            var link = new SignInLink(time);
            var app = HttpHost.Build(options, core, store, directory, readiness, link, ids, time);
            owned.Push(app);
            var log = app.Services.GetRequiredService<ILogger<ReeveServer>>();
            auditLog?.OnFault = log.AuditLogFailed;
            await StartListeningAsync(app, cancellationToken);
            var report = await StartCompletion.RunAsync(directory, core, link, options, [.. app.Urls], cancellationToken);
            readiness.Reach();
            return new ReeveServer(app, owned, report);
        }
        catch
        {
            await DisposeAllAsync(owned);
            throw;
        }
    }

    /// <summary>Waits for the end: until the token is cancelled, or a worker has failed, of which the log tells.</summary>
    /// <param name="cancellationToken">Stops the server.</param>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops: no new requests, those under way are answered, what is queued is committed, the store is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await DisposeAllAsync(_owned);
    }

    private static async ValueTask<IAccountStore> OpenStoreAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteStore.OpenAsync(
                new() { DataDirectory = options.DataDirectory, AcceptRestoredDatabase = options.AcceptRestoredDatabase }, cancellationToken);
        }
        catch (StoreUnusableException exception)
        {
            throw new StartupException(exception.Message, exception);
        }
    }

    private static AuditLogFile? OpenAuditLog(string? path)
    {
        try
        {
            return path is null ? null : AuditLogFile.Open(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The audit log cannot be opened: {exception.Message}", exception);
        }
    }

    private static async Task StartListeningAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await app.StopAsync(CancellationToken.None); // the workers have started
            throw new StartupException($"{exception.Message.TrimEnd('.')}. Stop what listens there, or choose another address with --urls.", exception);
        }
    }

    private static CallServices Services(ReadOnlySpan<byte> masterKey, IIdSource ids, TimeProvider time, IWebIdentityVerifier issuers)
    {
        var sealer = new AesGcmSealer(masterKey);
        return new()
        {
            Time = time,
            Ids = ids,
            Templates = AwsTemplateCatalog.Shared,
            AwsManagedPolicies = AwsManagedPolicyArchive.Shared,
            Actions = AwsActionReference.Shared,
            Sealer = sealer,
            Markers = new HmacMarkerSealer(Derive(masterKey, "reeve/list-markers"u8)),
            AuthorizationMessages = new AuthorizationMessageSealer(Derive(masterKey, "reeve/authorization-messages"u8)),
            Sessions = new SessionTokens(Derive(masterKey, "reeve/session-tokens"u8)),
            WebIdentities = issuers,
            SamlIdentities = new SamlVerifier(sealer),
        };
    }

    // One key for one purpose: what is made under one of them says nothing about another (RFC 5869).
    private static byte[] Derive(ReadOnlySpan<byte> masterKey, ReadOnlySpan<byte> purpose)
    {
        var key = new byte[SHA256.HashSizeInBytes];
        HKDF.Expand(HashAlgorithmName.SHA256, masterKey, key, purpose);
        return key;
    }

    private sealed class Owned(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private static async ValueTask DisposeAllAsync(Stack<IAsyncDisposable> owned)
    {
        while (owned.TryPop(out var next))
        {
            await next.DisposeAsync();
        }
    }
}
