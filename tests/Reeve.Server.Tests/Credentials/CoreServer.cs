using Microsoft.Extensions.Time.Testing;
using Reeve.Iam;
using Reeve.Iam.Accounts;
using Reeve.Iam.Calls;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.Storage;
using Reeve.Storage.Sqlite;
using Reeve.Testing;

namespace Reeve.Server.Tests.Credentials;

/// <summary>IAM over a store of its own, without a server around it.</summary>
internal sealed class CoreServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly IAccountStore _store;
    private readonly CreatedAccount _account;

    private CoreServer(DirectoryInfo directory, IAccountStore store, FakeTimeProvider clock, IamCore iam, CreatedAccount account)
    {
        (_directory, _store, Clock, Iam, _account) = (directory, store, clock, iam, account);
    }

    public FakeTimeProvider Clock { get; }

    public IamCore Iam { get; }

    public string AccountId => _account.AccountId;

    public static async Task<CoreServer> StartAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var directory = Directory.CreateTempSubdirectory("reeve-test-");
        var store = await SqliteStore.OpenAsync(new() { DataDirectory = directory.FullName }, cancellationToken);
        var clock = new FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var iam = new IamCore(store, new()
        {
            Time = clock,
            Ids = new RandomIdSource(),
            Templates = new FakeTemplates(),
            AwsManagedPolicies = new FakeAwsManagedPolicies(),
            Sealer = new PlainSealer(),
            PasswordIterations = 1000,
            AuthorizationMessages = new AuthorizationMessageSealer(new byte[AuthorizationMessageSealer.KeyLength]),
            Sessions = new SessionTokens(new byte[SessionTokens.KeyLength]),
            Markers = new HmacMarkerSealer(new byte[HmacMarkerSealer.KeyLength]),
        });
        var made = Assert.IsType<Result<CreatedAccount>.Ok>(await iam.Accounts.CreateAsync(null, null, cancellationToken)).Value;
        return new(directory, store, clock, iam, made);
    }

    /// <summary>Calls an operation as the root, which must succeed.</summary>
    public async Task DoAsync(string action, params string[] parameters)
    {
        var faults = new ConstraintFaults(false);
        var operation = OperationTable.Find(ApiService.Iam, action);
        var call = Assert.IsAssignableFrom<OperationDescriptor>(operation).Bind(new Parameters(parameters), faults);
        Assert.Null(faults.ToError());
        var origin = new RequestOrigin
        {
            RequestId = "r",
            SourceIp = "127.0.0.1",
            UserAgent = "",
            IsSecure = false,
            Region = "us-east-1",
        };
        Assert.IsType<CallResult.Done>(await Iam.Calls.ExecuteAsync(call, new(_account.RootAccessKeyId), origin, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Iam.DisposeAsync();
        await _store.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private sealed class Parameters(string[] pairs) : IParameterSource
    {
        public string? Find(string path) => pairs.Select(pair => pair.Split('=', 2)).FirstOrDefault(pair => pair[0] == path)?[1];

        public IReadOnlyList<int> MemberIndexes(string listPath) => [];
    }
}
