using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Linkage;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Passwords;
using Reeve.Iam.Paths;
using Reeve.Iam.Quotas;
using Reeve.Iam.Reports;
using Reeve.Iam.Secrets;
using Reeve.Iam.ServiceCalls;
using Reeve.Iam.SignIn;
using Reeve.Iam.Storage;
using Reeve.Iam.Transfer;

namespace Reeve.Iam;

/// <summary>IAM over one store: the whole of it, for whoever serves it.</summary>
public sealed class IamCore : IAsyncDisposable
{
    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly DeletionWorker _deletions;
    private readonly CallMemory _memory;
    private readonly LastUseWriter _lastUses;
    private readonly CredentialReportWorker _reports;

    /// <summary>Opens IAM over a store, which stays the caller's to dispose of, afterwards.</summary>
    public IamCore(IAccountStore store, CallServices services)
    {
        _states = new AccountStates(store);
        _committer = new Committer(store, _states, services.Time);
        _memory = new CallMemory(services.Time);
        _deletions = new DeletionWorker(_states, _committer, services, _memory.Faults);
        _lastUses = new LastUseWriter(_memory.LastUses, _committer, services.Time);
        _reports = new CredentialReportWorker(_states, _committer, _memory.LastUses, services.Time);
        _states.OnWritten = (accountId, written) =>
        {
            _deletions.Notice(accountId, written);
            _reports.Notice(accountId, written);
        };
        var work = new OperatorWork(_committer, services);
        Accounts = new AccountAdministration(_states, services, work);
        Quotas = new QuotaAdministration(_states, work);
        Transfer = new AccountTransfer(_states, services, work);
        LinkedRoles = new LinkedRoleAdministration(_states, services, work, _memory.Faults);
        RoleInquiries = new LinkedRoleInquiries(_states, _committer, services, _memory.Faults);
        Paths = new PathInquiries(_states, _committer, services);
        AccessKeys = new AccessKeySecrets(_states, services.Sealer, services.Sessions);
        LinkedServices = new ServiceAdministration(_states, services, work);
        TemplateApprovals = new TemplateApprovals(_states, _committer, services);
        ServiceKeys = new ServiceKeys(_states, _committer, services);
        Callers = new ApiCallers(_states);
        Markers = services.Markers;
        Calls = new CallExecutor(_states, _committer, services, _memory);
        RoleProvision = new RoleProvision(_states, Calls, services);
        CallerDecisions = new CallerDecisions(_states, _committer, _memory, services);
        RoleLeases = new RoleLeases(_states, _committer, services);
        OwnRoles = new OwnRoles(_committer, services);
        SessionRevocations = new SessionRevocations(Calls, services);
        FederatedCalls = new FederatedCallExecutor(_states, _committer, services, _memory);
        Passwords = new UserPasswords(_states, _memory, services);
        SignIn = new ConsoleSignIn(_states, _committer, new SignInAdmission(services, _memory), Passwords, Calls);
        Audit = new AuditLookup(store, _states, services, _committer.Keep);
    }

    /// <summary>The operator's side of accounts.</summary>
    public AccountAdministration Accounts { get; }

    /// <summary>The operator's side of quotas.</summary>
    public QuotaAdministration Quotas { get; }

    /// <summary>Brings accounts in and out.</summary>
    public AccountTransfer Transfer { get; }

    /// <summary>The operator's side of service-linked roles.</summary>
    public LinkedRoleAdministration LinkedRoles { get; }

    /// <summary>What the principals of accounts learn of their service-linked roles.</summary>
    public LinkedRoleInquiries RoleInquiries { get; }

    /// <summary>The sessions of service-linked roles that principals of accounts revoke, where they may.</summary>
    public SessionRevocations SessionRevocations { get; }

    /// <summary>Who can do what, directly or through a linked service.</summary>
    public PathInquiries Paths { get; }

    /// <summary>The access keys, for whoever verifies signatures.</summary>
    public AccessKeySecrets AccessKeys { get; }

    /// <summary>The operator's side of linked services.</summary>
    public ServiceAdministration LinkedServices { get; }

    /// <summary>The versions of templates that the principals of accounts approve.</summary>
    public TemplateApprovals TemplateApprovals { get; }

    /// <summary>The linked services' access keys.</summary>
    public ServiceKeys ServiceKeys { get; }

    /// <summary>Who signed, for whoever serves the service API.</summary>
    public ApiCallers Callers { get; }

    /// <summary>Seals the places at which lists go on.</summary>
    public IMarkerSealer Markers { get; }

    /// <summary>Runs calls.</summary>
    public CallExecutor Calls { get; }

    /// <summary>The roles that linked services have made for their callers.</summary>
    public RoleProvision RoleProvision { get; }

    /// <summary>What linked services ask about their callers.</summary>
    public CallerDecisions CallerDecisions { get; }

    /// <summary>What linked services say of their use of roles.</summary>
    public RoleLeases RoleLeases { get; }

    /// <summary>The roles that linked services delete.</summary>
    public OwnRoles OwnRoles { get; }

    /// <summary>Runs the calls that nobody signs.</summary>
    public FederatedCallExecutor FederatedCalls { get; }

    /// <summary>Verifies the passwords of users.</summary>
    public UserPasswords Passwords { get; }

    /// <summary>Lets people into the console.</summary>
    public ConsoleSignIn SignIn { get; }

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

    /// <summary>Makes the credential reports that are asked for, until cancelled.</summary>
    /// <param name="onFault">Told of each fault, with the account it concerns; the report is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunReportsAsync(Action<string, Exception> onFault, CancellationToken cancellationToken) =>
        _reports.RunAsync(onFault, cancellationToken);

    /// <summary>Writes once a second what has been used, until cancelled.</summary>
    /// <param name="onFault">Told of each fault, with the account it concerns; it is tried again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunLastUsesAsync(Action<string, Exception> onFault, CancellationToken cancellationToken) =>
        _lastUses.RunAsync(onFault, cancellationToken);

    /// <summary>Commits what is queued and what has been used, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lastUses.WriteAsync(static (_, _) => { }, CancellationToken.None);
        await _committer.DisposeAsync();
        _states.Dispose();
        _memory.Dispose();
    }
}
