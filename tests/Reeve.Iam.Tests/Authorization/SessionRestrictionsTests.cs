using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Tests.Authorization;

/// <summary>What AWS keeps from each kind of session, asked of every operation that there is.</summary>
public sealed class SessionRestrictionsTests
{
    private const string Account = Scene.AccountId;

    private static readonly User Ann = new()
    {
        Name = "ann",
        UniqueId = "AIDAEXAMPLEEXAMPLEEX2",
        Path = "/",
        CreateDate = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void A_users_session_without_MFA_may_nothing_in_IAM_and_two_things_in_STS()
    {
        foreach (var caller in (Caller[])[new Caller.IamUser(Account, "ASIA", Ann, Of(SessionKind.User)), new Caller.Root(Account, "ASIA", Of(SessionKind.User))])
        {
            Assert.Equal(["AssumeRole", "GetCallerIdentity"], Allowed(caller));
            Assert.All(Refusals(caller, ApiService.Iam), refusal => Assert.Equal(IamErrors.InvalidClientTokenId(), refusal));
            Assert.All(Refusals(caller, ApiService.Sts), refusal => Assert.Equal("AccessDenied", refusal.Code));
        }
    }

    [Fact]
    public void With_MFA_it_may_all_of_IAM_and_no_more_of_STS()
    {
        var session = Of(SessionKind.User) with { MfaAt = DateTimeOffset.UnixEpoch };
        foreach (var caller in (Caller[])[new Caller.IamUser(Account, "ASIA", Ann, session), new Caller.Root(Account, "ASIA", session)])
        {
            Assert.Empty(Refusals(caller, ApiService.Iam));
            Assert.Equal(["AssumeRole", "GetCallerIdentity"], Allowed(caller).Where(name => OperationTable.Find(ApiService.Sts, name) is not null));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_federated_user_may_nothing_but_ask_who_it_is(bool withMfa)
    {
        var session = Of(SessionKind.Federated) with { Name = "bob", MfaAt = withMfa ? DateTimeOffset.UnixEpoch : null };

        Assert.Equal(["GetCallerIdentity"], Allowed(new Caller.FederatedUser(Account, "ASIA", Ann, "bob", session)));
        Assert.Equal(["GetCallerIdentity"], Allowed(new Caller.FederatedUser(Account, "ASIA", null, "bob", session)));
    }

    [Fact]
    public void A_roles_session_makes_no_sessions_of_users()
    {
        var role = new Role { Name = "r", UniqueId = "AROAEXAMPLEEXAMPLEEX2", Path = "/", CreateDate = DateTimeOffset.UnixEpoch, AssumeRolePolicy = Documents.TrustEc2 };
        var caller = new Caller.RoleSession(Account, "ASIA", role, "job", Of(SessionKind.Role));

        Assert.Equal(
            ["GetFederationToken", "GetSessionToken"],
            OperationTable.All.Where(operation => SessionRestrictions.FindRefusal(operation, caller) is not null).Select(operation => operation.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_long_term_key_may_be_asked_about_everything() =>
        Assert.All(OperationTable.All, operation => Assert.Null(SessionRestrictions.FindRefusal(operation, new Caller.IamUser(Account, "AKIA", Ann))));

    private static Session Of(SessionKind kind) => new()
    {
        Kind = kind,
        AccountId = Account,
        IssuedAt = DateTimeOffset.UnixEpoch,
        DurationSeconds = 3600,
    };

    private static IEnumerable<string> Allowed(Caller caller) => OperationTable.All
        .Where(operation => SessionRestrictions.FindRefusal(operation, caller) is null)
        .Select(operation => operation.Name)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<IamError> Refusals(Caller caller, ApiService service) => OperationTable.All
        .Where(operation => operation.Service == service)
        .Select(operation => SessionRestrictions.FindRefusal(operation, caller))
        .OfType<IamError>();
}
