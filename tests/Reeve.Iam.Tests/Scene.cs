using Microsoft.Extensions.Time.Testing;
using Reeve.Iam.Accounts;
using Reeve.Iam.Attempts;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LastAccessed;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Passwords;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Policy.Actions;
using Reeve.Testing;

namespace Reeve.Iam.Tests;

/// <summary>One account, and somebody who calls operations on it. What succeeds is the account's next state.</summary>
internal sealed class Scene
{
    public const string AccountId = "123456789012";

    private readonly SequentialIdSource _ids = new();
    private readonly FakeTemplates _templates = new();

    public FakeTemplates Templates => _templates;

    public ServiceFaults Faults { get; } = new();

    public IActionReference Actions { get; set; } = NoActionReference.Instance;

    public SequentialIdSource Ids => _ids;

    private readonly PlainSealer _sealer = new();
    private AttemptLimiter? _attempts;
    private readonly HmacMarkerSealer _markers = new(new byte[HmacMarkerSealer.KeyLength]);

    private readonly AuthorizationMessageSealer _messages = new(new byte[AuthorizationMessageSealer.KeyLength]);

    public Account Account { get; set; } = new()
    {
        Id = AccountId,
        Revision = 1,
        Root = new() { CreateDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    };

    public Caller Caller { get; set; } = new Caller.Root(AccountId, "AKIAROOTROOTROOTROOT");

    public FakeTimeProvider Clock { get; } = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public FakeAwsManagedPolicies Policies { get; } = new();

    public SessionTokens Tokens { get; } = new(new byte[SessionTokens.KeyLength]);

    public AccountDirectory Directory { get; set; } = AccountDirectory.Empty with
    {
        Entries = AccountDirectory.Empty.Entries.Add(AccountId, new(AccountId, null, new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero))),
    };

    public LastUses LastUses { get; } = new();

    public OperationContext Context => ContextOf(NewHashes());

    private OperationContext ContextOf(PasswordHashes passwords) => new()
    {
        Caller = Caller,
        Now = Clock.GetUtcNow(),
        Ids = _ids,
        Templates = _templates,
        AwsManagedPolicies = Policies,
        Sealer = _sealer,
        Markers = _markers,
        Directory = Directory,
        Passwords = passwords,
        Attempts = new CallAttempts(_attempts ??= new(Clock)),
        LastUses = LastUses,
        AuthorizationMessages = _messages,
        Sessions = new SessionMint(Tokens, _ids),
        Actions = Actions,
        Faults = Faults,
    };

    public CallServices Services => new()
    {
        Time = Clock,
        Ids = _ids,
        Templates = _templates,
        AwsManagedPolicies = Policies,
        Sealer = _sealer,
        Markers = _markers,
        AuthorizationMessages = _messages,
        Sessions = Tokens,
    };

    public TResponse Do<TRequest, TResponse>(IOperation<TRequest, TResponse> operation, TRequest request)
    {
        var change = Value(Apply(operation, request));
        Account = change.After;
        foreach (var entry in Account.Pending.Select(pending => pending.Entity).OfType<AccountEntry>())
        {
            Directory = Directory with { Entries = Directory.Entries.SetItem(entry.AccountId, entry) };
        }

        return change.Response;
    }

    public TResponse Read<TRequest, TResponse>(IQuery<TRequest, TResponse> query, TRequest request) =>
        Value(query.Read(Account, request, Context));

    /// <summary>The code of the refusal; empty when it succeeds, and is then the account's next state.</summary>
    public string Try<TRequest, TResponse>(IOperation<TRequest, TResponse> operation, TRequest request)
    {
        if (Apply(operation, request) is not Result<Change<TResponse>>.Ok { Value: var change })
        {
            return Refuse(operation, request).Code;
        }

        Account = change.After;
        return "";
    }

    public IamError Refuse<TRequest, TResponse>(IOperation<TRequest, TResponse> operation, TRequest request) =>
        Error(Apply(operation, request));

    public IamError RefuseRead<TRequest, TResponse>(IQuery<TRequest, TResponse> query, TRequest request) =>
        Error(query.Read(Account, request, Context));

    public Role Role(string name) => Account.Roles.Find(name) ?? throw new InvalidOperationException("No role " + name);

    public User User(string name) => Account.Users.Find(name) ?? throw new InvalidOperationException("No user " + name);

    public void AddRole(string name, string? path = null) =>
        Do(new CreateRole(), new() { RoleName = name, Path = path, AssumeRolePolicyDocument = Documents.TrustEc2 });

    public void AddUser(string name, string? path = null) => Do(new CreateUser(), new() { UserName = name, Path = path });

    /// <summary>Adds a service-linked role and tells its name.</summary>
    public string AddLinkedRole(string service = "lex")
    {
        var policyArn = Policies.Add("/aws-service-role/", $"Policy-{service}");
        _templates.Add($"{service}.amazonaws.com", $"AWSServiceRoleFor-{service}", policyArn);
        return Do(new CreateServiceLinkedRole(), new() { AwsServiceName = $"{service}.amazonaws.com" }).Role.RoleName;
    }

    /// <summary>Adds a role of IAM Identity Center, which no call can make.</summary>
    public void AddReservedRole(string name) => Account = Account.With(new Role
    {
        Name = name,
        UniqueId = "AROARESERVEDRESERVED2",
        Path = "/aws-reserved/sso.amazonaws.com/",
        CreateDate = Clock.GetUtcNow(),
        AssumeRolePolicy = Documents.TrustEc2,
    });

    public void CallAs(string userName) => Caller = new Caller.IamUser(AccountId, "AKIAUSERUSERUSERUSER", User(userName));

    // As calls do it: what has to be hashed is, and the operation decides again.
    private Result<Change<TResponse>> Apply<TRequest, TResponse>(IOperation<TRequest, TResponse> operation, TRequest request)
    {
        var context = ContextOf(NewHashes());
        var result = operation.Apply(Account, request, context);
        while (context.Passwords.IsWanting)
        {
            context.Passwords.Make();
            result = operation.Apply(Account, request, context);
        }

        return result;
    }

    private PasswordHashes NewHashes() => new(_ids, iterations: 2);

    private static T Value<T>(Result<T> result)
    {
        Assert.Null((result as Result<T>.Failed)?.Error); // tells the refusal
        return Assert.IsType<Result<T>.Ok>(result).Value;
    }

    private static IamError Error<T>(Result<T> result) => Assert.IsType<Result<T>.Failed>(result).Error;
}
