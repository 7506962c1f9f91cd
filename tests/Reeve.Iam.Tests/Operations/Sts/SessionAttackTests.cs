using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Sessions;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>What people try with sessions.</summary>
public sealed class SessionAttackTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";

    private const string All = "\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\"";

    private readonly StsScene _scene = new();
    private readonly Credential _alice;
    private readonly string _deploy;

    public SessionAttackTests()
    {
        _alice = _scene.AddUser("Alice", Allow("*"));
        _deploy = _scene.AddRole("Deploy", Trust(Alice, All), Allow("*"));
    }

    [Fact]
    public void A_session_policy_also_limits_whom_trust_policies_name_by_role()
    {
        var next = _scene.AddRole("Next", Trust(_deploy));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(_scene.Assume(_alice, _deploy), next));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_scene.Assume(_alice, _deploy, "Policy=" + Document(Allow("iam:GetUser"))), next));
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("{}")]
    [InlineData(" ")]
    public void A_session_policy_without_statements_does_not_inherit(string policy)
    {
        var made = _scene.TryAssume(_alice, _deploy, "Policy=" + policy);

        Assert.True(made is Result<CallOutcome>.Failed || _scene.Iam(_scene.Made(made), "ListUsers") is Result<CallOutcome>.Failed);
    }

    [Fact]
    public void A_managed_session_policy_that_is_gone_allows_nothing()
    {
        var session = _scene.Assume(_alice, _deploy);
        var limited = session with { Session = session.Session! with { PolicyArns = ["arn:aws:iam::aws:policy/Gone"] } };

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(session, "ListUsers"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Iam(limited, "ListUsers"));
    }

    [Fact]
    public void A_chain_does_not_shed_its_tags_or_its_origin()
    {
        var next = _scene.AddRole("Next", Trust("111111111111", All), Allow("*"));
        var first = _scene.Assume(
            _alice, _deploy, "Tags.member.1.Key=team", "Tags.member.1.Value=blue", "TransitiveTagKeys.member.1=TEAM", "SourceIdentity=alice");

        var last = _scene.Assume(_scene.Assume(first, next), _scene.AddRole("Last", Trust("111111111111", All)));

        Assert.Equal([new("team", "blue")], last.Session?.Tags);
        Assert.Equal("alice", last.Session?.SourceIdentity);
        Assert.True(last.Session?.IsChained);
        foreach (var key in (string[])["team", "Team", "TEAM"])
        {
            Assert.Equal(SessionErrors.InheritedTag(), Error(_scene.TryAssume(first, next, $"Tags.member.1.Key={key}", "Tags.member.1.Value=red")));
        }
    }

    [Theory]
    [InlineData("aws:x")]
    [InlineData("AWS:x")]
    [InlineData("aWs:")]
    public void Reserved_tag_keys_are_refused_in_any_case(string key) => Assert.Equal(
        SessionErrors.ReservedTagKey(key), Error(_scene.TryAssume(_alice, _deploy, "Tags.member.1.Key=" + key, "Tags.member.1.Value=1")));

    [Fact]
    public void A_session_of_a_name_in_one_account_is_nobody_in_another()
    {
        _scene.AddUser("Alice", Allow("*"), Other);
        _scene.AddRole("Deploy", Trust("222222222222"), Allow("*"), Other);
        var session = _scene.Assume(_alice, _deploy);

        var forged = new Credential(
            _scene.Root(Other).AccessKeyId, session.Session! with { AccountId = Other });

        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(forged, "GetCallerIdentity")));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(session, "arn:aws:iam::222222222222:role/Deploy"));
    }

    [Fact]
    public void A_user_may_not_claim_the_roots_session()
    {
        var own = _scene.Made(_scene.Sts(_alice, "GetSessionToken"));

        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(own with { Session = own.Session! with { PrincipalId = null } }, "GetCallerIdentity")));
    }

    [Fact]
    public void A_codes_device_is_no_other_for_being_spelled_in_another_case()
    {
        var phone = _scene.AddDeviceOf("Alice");
        string[] Proof(string serial) => ["SerialNumber=" + serial, "TokenCode=" + phone.Code()];

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Sts(_alice, "GetSessionToken", Proof(phone.SerialNumber.ToUpperInvariant())));

        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Sts(_alice, "GetSessionToken", Proof(phone.SerialNumber)));
        Assert.Single(_scene.Account().VirtualMfaDevices.Values);
    }
}
