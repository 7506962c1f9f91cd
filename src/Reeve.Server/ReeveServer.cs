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
    private readonly HttpHost _host;
    private readonly Stack<IAsyncDisposable> _owned;

    private ReeveServer(HttpHost host, Stack<IAsyncDisposable> owned, StartReport report)
    {
        _host = host;
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
        HttpHost? host = null;
        try
        {
            var directory = DataDirectory.Open(options);

            // Both take a tenth of a second, and neither needs the other.
            var opening = Task.Run(() => OpenStoreAsync(options, cancellationToken), CancellationToken.None);
            owned.Push(new OpenedStore(opening));
            host = new HttpHost(options, time);
            owned.Push(host);
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
            var services = Services(directory.MasterKey.Span, ids, time, issuers) with
            {
                UsageSource = usage,
                AllowsSessionRevocation = options.SessionRevocation,
            };
            var store = await opening;
            var core = new IamCore(store, services);
            owned.Push(core);
            core.OnRecorded = auditLog is null ? null : auditLog.Write;
            auditLog?.OnFault = host.Log<ReeveServer>().AuditLogFailed;

            // The start ends with a look at the accounts: they are read while the endpoints are put together.
            var reading = Task.Run(() => core.Accounts.ListAsync(cancellationToken).AsTask(), CancellationToken.None);
            var readiness = new Readiness();
            var link = new SignInLink(time);
            host.Map(core, store, directory, readiness, link, ids, time);
            await host.StartAsync(cancellationToken);
            await reading;
            var report = await StartCompletion.RunAsync(directory, core, link, options, host.Addresses, cancellationToken);
            readiness.Reach();
            return new ReeveServer(host, owned, report);
        }
        catch
        {
            await (host?.StopAsync() ?? Task.CompletedTask);
            await DisposeAllAsync(owned);
            throw;
        }
    }

    /// <summary>Waits for the end: until the token is cancelled, or a worker has failed, of which the log tells.</summary>
    /// <param name="cancellationToken">Stops the server.</param>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _host.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops: no new requests, those under way are answered, what is queued is committed, the store is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await DisposeAllAsync(_owned);
    }

    private static async Task<IAccountStore> OpenStoreAsync(ServerOptions options, CancellationToken cancellationToken)
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

    // An opening that failed has nothing to close, and whoever awaited it has been told.
    private sealed class OpenedStore(Task<IAccountStore> opening) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                await (await opening).DisposeAsync();
            }
        }
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
