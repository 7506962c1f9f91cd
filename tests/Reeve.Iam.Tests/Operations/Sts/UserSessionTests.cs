using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>Sessions that users and roots make of themselves, or for others.</summary>
public sealed class UserSessionTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";

    private readonly StsScene _scene = new();

    [Theory]
    [InlineData(null, 43200)]
    [InlineData(900, 900)]
    [InlineData(129600, 129600)]
    public void A_users_session_lasts_half_a_day_or_what_is_asked_for(int? asked, int expected) =>
        Assert.Equal(expected, _scene.Made(_scene.Sts(_scene.AddUser("Alice"), "GetSessionToken", Duration(asked))).Session?.DurationSeconds);

    [Theory]
    [InlineData(null, 3600)]
    [InlineData(900, 900)]
    [InlineData(129600, 3600)]
    public void The_roots_session_ends_after_an_hour(int? asked, int expected)
    {
        Assert.Equal(expected, _scene.Made(_scene.Sts(_scene.Root(), "GetSessionToken", Duration(asked))).Session?.DurationSeconds);
        Assert.Equal(expected, _scene.Made(_scene.Sts(_scene.Root(), "GetFederationToken", [.. Duration(asked), "Name=Bob"])).Session?.DurationSeconds);
    }

    [Fact]
    public void A_users_session_is_the_user_and_is_kept_from_most()
    {
        var alice = _scene.AddUser("Alice", Allow("*"));
        var role = _scene.AddRole("Deploy", Trust("111111111111"));

        var session = _scene.Made(_scene.Sts(alice, "GetSessionToken"));

        Assert.Contains("Arn=" + Alice, _scene.Ok(session, ApiService.Sts, "GetCallerIdentity"), StringComparison.Ordinal);
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(session, role));
        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Iam(session, "GetUser")));
        Assert.Equal("Cannot call GetSessionToken with session credentials", Error(_scene.Sts(session, "GetSessionToken")).Message);
        Assert.Equal("Cannot call GetFederationToken with session credentials", Error(_scene.Sts(session, "GetFederationToken", "Name=Bob")).Message);
        Assert.Equal("Cannot call GetAccessKeyInfo with session credentials", Error(_scene.Sts(session, "GetAccessKeyInfo", "AccessKeyId=" + alice.AccessKeyId)).Message);
    }

    [Fact]
    public void With_MFA_a_users_session_calls_IAM()
    {
        var alice = _scene.AddUser("Alice", """{"Effect":"Allow","Action":"iam:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},"NumericLessThan":{"aws:MultiFactorAuthAge":"600"}}}""");
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Iam(alice, "GetUser"));

        var session = _scene.Made(_scene.Sts(alice, "GetSessionToken", _scene.AddDeviceOf("Alice").Proof()));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(session, "GetUser"));
        _scene.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Iam(session, "GetUser"));
    }

    [Fact]
    public void Every_user_gets_a_session_unless_a_policy_denies_it()
    {
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Sts(_scene.AddUser("Alice"), "GetSessionToken"));
        Assert.Equal(
            "User: arn:aws:iam::111111111111:user/Bob is not authorized to perform: sts:GetSessionToken on resource: * with an explicit deny in an identity-based policy",
            Error(_scene.Sts(_scene.AddUser("Bob", """{"Effect":"Deny","Action":"sts:*","Resource":"*"}"""), "GetSessionToken")).Message);
    }

    [Fact]
    public void A_users_session_ends_with_the_user()
    {
        var session = _scene.Made(_scene.Sts(_scene.AddUser("Alice"), "GetSessionToken"));
        _scene.Change(account => account.Without(account.Users.Find("Alice")!));
        _scene.AddUser("Alice");

        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(session, "GetCallerIdentity")));
    }

    [Fact]
    public void Sessions_of_the_root_do_not_pass_to_an_account_that_is_given_the_same_id()
    {
        var own = _scene.Made(_scene.Sts(_scene.Root(), "GetSessionToken"));
        var federated = _scene.Made(_scene.Sts(_scene.Root(), "GetFederationToken", "Name=Bob"));
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Sts(own, "GetCallerIdentity"));
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Sts(federated, "GetCallerIdentity"));

        _scene.Change(account => account.With(account.Root with { CreateDate = account.Root.CreateDate.AddTicks(1) }));

        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(own, "GetCallerIdentity")));
        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(federated, "GetCallerIdentity")));
    }

    [Fact]
    public void A_federated_user_is_named_and_is_kept_from_nearly_all()
    {
        var alice = _scene.AddUser("Alice", Allow("*"));
        var answer = _scene.Sts(alice, "GetFederationToken", "Name=Bob");

        Assert.EndsWith(
            "FederatedUser{FederatedUserId=111111111111:Bob Arn=arn:aws:sts::111111111111:federated-user/Bob} PackedPolicySize=0", Text(answer), StringComparison.Ordinal);
        var bob = _scene.Made(answer);
        Assert.Equal(
            "UserId=111111111111:Bob Account=111111111111 Arn=arn:aws:sts::111111111111:federated-user/Bob", _scene.Ok(bob, ApiService.Sts, "GetCallerIdentity"));
        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Iam(bob, "GetUser", "UserName=Alice")));
        Assert.Equal("Cannot call AssumeRole with session credentials", Error(_scene.TryAssume(bob, "arn:aws:iam::111111111111:role/Deploy")).Message);
    }

    [Fact]
    public void Making_a_federated_user_takes_permission_on_its_ARN_and_for_tags()
    {
        var alice = _scene.AddUser("Alice", Allow("sts:GetFederationToken", "arn:aws:sts::111111111111:federated-user/Bob"));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Sts(alice, "GetFederationToken", "Name=Bob"));
        Assert.Equal(
            $"User: {Alice} is not authorized to perform: sts:GetFederationToken on resource: arn:aws:sts::111111111111:federated-user/Eve because no identity-based policy allows the sts:GetFederationToken action",
            Error(_scene.Sts(alice, "GetFederationToken", "Name=Eve")).Message);
        Assert.Contains(
            "sts:TagSession", Error(_scene.Sts(alice, "GetFederationToken", "Name=Bob", "Tags.member.1.Key=a", "Tags.member.1.Value=b")).Message, StringComparison.Ordinal);
    }

    private static string[] Duration(int? seconds) => seconds is null ? [] : [$"DurationSeconds={seconds}"];
}
