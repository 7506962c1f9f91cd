using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Storage;

namespace Reeve.Iam;

/// <summary>IAM over one store: the whole of it, for whoever serves it.</summary>
public sealed class IamCore : IAsyncDisposable
{
    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly DeletionWorker _deletions;

    /// <summary>Opens IAM over a store, which stays the caller's to dispose of, afterwards.</summary>
    public IamCore(IAccountStore store, CallServices services)
    {
        _states = new AccountStates(store);
        _committer = new Committer(store, _states, services.Time);
        _deletions = new DeletionWorker(_states, _committer, services.Templates, services.Time);
        _states.OnWritten = _deletions.Notice;
        Accounts = new AccountAdministration(_states, _committer, services);
        AccessKeys = new AccessKeySecrets(_states, services.Sealer, services.Sessions);
        Calls = new CallExecutor(_states, _committer, services);
        FederatedCalls = new FederatedCallExecutor(_states, _committer, services);
        Audit = new AuditLookup(store, _states, services.Markers);
    }

    /// <summary>The operator's side of accounts.</summary>
    public AccountAdministration Accounts { get; }

    /// <summary>The access keys, for whoever verifies signatures.</summary>
    public AccessKeySecrets AccessKeys { get; }

    /// <summary>Runs calls.</summary>
    public CallExecutor Calls { get; }

    /// <summary>Runs the calls that nobody signs.</summary>
    public FederatedCallExecutor FederatedCalls { get; }

    /// <summary>What was called, by whom.</summary>
    public AuditLookup Audit { get; }

    /// <summary>Told of the audit events of each transaction after it is durable, by one thread at a time. It must return quickly.</summary>
    public Action<IEnumerable<AuditRow>>? OnRecorded
    {
        get => _committer.OnRecorded;
        set => _committer.OnRecorded = value;
    }

    /// <summary>Carries deletion tasks on until cancelled.</summary>
    /// <param name="onFault">Told of each fault, with the task or account it concerns; the task is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunDeletionsAsync(Action<string, Exception> onFault, CancellationToken cancellationToken) =>
        _deletions.RunAsync(onFault, cancellationToken);

    /// <summary>Commits what is queued, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        _states.Dispose();
    }
}
