using Microsoft.Extensions.Time.Testing;
using Reeve.Iam.Accounts;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Iam.Tests.Authorization;
using Reeve.Iam.Tests.Shapes;
using Reeve.Testing;

namespace Reeve.Iam.Tests;

/// <summary>Two accounts, and calls that are decided as the server decides them: by credential, restriction, policy and operation.</summary>
internal sealed class StsScene
{
    public const string Home = "111111111111";
    public const string Other = "222222222222";

    private readonly SequentialIdSource _ids = new();
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    public StsScene()
    {
        foreach (var id in (string[])[Home, Other])
        {
            var key = Key(id, null);
            _accounts.Add(id, new Account { Id = id, Revision = 1, Root = new() { CreateDate = Clock.GetUtcNow(), AccessKeyIds = [key.Id] } }.With(key));
        }

        Services = new()
        {
            Time = Clock,
            Ids = _ids,
            Templates = new FakeTemplates(),
            AwsManagedPolicies = Policies,
            Sealer = new PlainSealer(),
            Markers = new HmacMarkerSealer(new byte[HmacMarkerSealer.KeyLength]),
            AuthorizationMessages = new AuthorizationMessageSealer(new byte[AuthorizationMessageSealer.KeyLength]),
            Sessions = new SessionTokens(new byte[SessionTokens.KeyLength]),
        };
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public FakeAwsManagedPolicies Policies { get; } = new();

    public CallServices Services { get; }

    public static Credential RootOf(Account account) => new(account.Root.AccessKeyIds[0]);

    public Account Account(string id = Home) => _accounts[id];

    public Credential Root(string id = Home) => RootOf(Account(id));

    public Role Role(string name, string accountId = Home) => Account(accountId).Roles.Find(name) ?? throw new InvalidOperationException(name);

    /// <summary>Changes an account past all calls.</summary>
    public void Change(Func<Account, Account> change, string accountId = Home) => _accounts[accountId] = change(Account(accountId)).Settled();

    /// <summary>Adds a user with a key, and what it may do.</summary>
    public Credential AddUser(string name, string? statement = null, string accountId = Home)
    {
        Ok(Root(accountId), ApiService.Iam, "CreateUser", "UserName=" + name);
        if (statement is not null)
        {
            Ok(Root(accountId), ApiService.Iam, "PutUserPolicy", "UserName=" + name, "PolicyName=own", "PolicyDocument=" + Document(statement));
        }

        var key = Key(accountId, name);
        _accounts[accountId] = Account(accountId).With(key).Settled();
        return new(key.Id);
    }

    /// <summary>Adds a role, with whom it trusts and what it may do.</summary>
    public string AddRole(string name, string trust, string? statement = null, string accountId = Home)
    {
        Ok(Root(accountId), ApiService.Iam, "CreateRole", "RoleName=" + name, "AssumeRolePolicyDocument=" + Document(trust));
        if (statement is not null)
        {
            Ok(Root(accountId), ApiService.Iam, "PutRolePolicy", "RoleName=" + name, "PolicyName=own", "PolicyDocument=" + Document(statement));
        }

        return Arns.Role(accountId, "/", name);
    }

    /// <summary>Adds a device of a user, of the root, or of nobody.</summary>
    public SceneDevice AddDevice(string name, string? ownerId, string accountId = Home)
    {
        var device = new SceneDevice(Arns.MfaDevice(accountId, "/", name), Clock);
        Change(account => account.With(device.Entity(ownerId)), accountId);
        return device;
    }

    /// <summary>Adds a device of a user.</summary>
    public SceneDevice AddDeviceOf(string userName, string accountId = Home) =>
        AddDevice(userName + "s-phone", Account(accountId).Users.Find(userName)!.UniqueId, accountId); // tests name whom they made

    public Credential Assume(Credential by, string roleArn, params string[] more) => Made(Sts(by, "AssumeRole", AssumeForm(roleArn, more)));

    public Result<CallOutcome> TryAssume(Credential by, string roleArn, params string[] more) => Sts(by, "AssumeRole", AssumeForm(roleArn, more));

    public Result<CallOutcome> Sts(Credential by, string operation, params string[] form) => Call(by, ApiService.Sts, operation, form);

    public Result<CallOutcome> Iam(Credential by, string operation, params string[] form) => Call(by, ApiService.Iam, operation, form);

    /// <summary>Decides a call, and keeps what it changes.</summary>
    public Result<CallOutcome> Call(Credential by, ApiService service, string operation, params string[] form)
    {
        var faults = new ConstraintFaults(service is ApiService.Sts);
        var call = OperationTable.Find(service, operation)!.Bind(new FormParameters(form), faults); // tests name what there is
        if (faults.ToError() is { } invalid)
        {
            return invalid;
        }

        return Call(by, call);
    }

    /// <summary>Decides a call that is bound, and keeps what it changes.</summary>
    public Result<CallOutcome> Call(Credential by, BoundCall call)
    {
        var accountId = AccessKeyIds.FindAccountId(by.AccessKeyId)!;
        using var memory = new CallMemory(Clock);
        var decided = new DecidableCall(call, by, CallAuthorizerTests.Origin, Services, memory).Decide(
            _accounts.GetValueOrDefault(accountId), AccountDirectory.Empty, id => _accounts.GetValueOrDefault(id));
        if (decided.Result is Result<CallOutcome>.Ok { Value.After: { } after })
        {
            _accounts[accountId] = after.Settled();
        }

        return decided.Result;
    }

    public string Ok(Credential by, ApiService service, string operation, params string[] form) => Text(Call(by, service, operation, form));

    /// <summary>The credential that an answer hands out.</summary>
    public Credential Made(Result<CallOutcome> result)
    {
        var text = Text(result);
        var keyId = Member(text, "AccessKeyId=");
        var opened = Services.Sessions.Open(Member(text, "SessionToken=secret:"), keyId, Clock.GetUtcNow());
        Assert.NotNull(opened);
        return new(keyId, opened.Session);
    }

    public static string Text(Result<CallOutcome> result)
    {
        Assert.Null((result as Result<CallOutcome>.Failed)?.Error); // tells the refusal
        return TextShapeWriter.Write(Assert.IsType<Result<CallOutcome>.Ok>(result).Value.WriteResult);
    }

    public static IamError Error(Result<CallOutcome> result) => Assert.IsType<Result<CallOutcome>.Failed>(result).Error;

    public static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";

    public static string Allow(string action, string resource = "*") => $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";

    public static string Trust(string principal, string actions = "\"sts:AssumeRole\"", string condition = "{}") =>
        $$"""{"Effect":"Allow","Principal":{"AWS":"{{principal}}"},"Action":[{{actions}}],"Condition":{{condition}}}""";

    private static string[] AssumeForm(string roleArn, string[] more) => more.Any(parameter => parameter.StartsWith("RoleSessionName=", StringComparison.Ordinal))
        ? ["RoleArn=" + roleArn, .. more]
        : ["RoleArn=" + roleArn, "RoleSessionName=job", .. more];

    private static string Member(string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return text[start..].Split(' ', '}')[0];
    }

    private AccessKey Key(string accountId, string? userName) => new()
    {
        Id = _ids.NewAccessKeyId(accountId),
        UserName = userName,
        SealedSecret = [1],
        CreateDate = Clock.GetUtcNow(),
    };
}
