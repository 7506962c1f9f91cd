using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>What sessions may do, and until when.</summary>
public sealed class SessionCallTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";
    private const string Deploy = "arn:aws:iam::111111111111:role/Deploy";
    private const string Session = "arn:aws:sts::111111111111:assumed-role/Deploy/job";

    private readonly StsScene _scene = new();

    [Fact]
    public void A_session_has_the_permissions_of_its_role_as_they_are_now()
    {
        var session = Assume(Allow("iam:GetUser"));
        Assert.IsType<Result<CallOutcome>.Ok>(GetUser(session));

        _scene.Ok(_scene.Root(), ApiService.Iam, "DeleteRolePolicy", "RoleName=Deploy", "PolicyName=own");

        Assert.Equal(
            $"User: {Session} is not authorized to perform: iam:GetUser on resource: user Alice because no identity-based policy allows the iam:GetUser action",
            Error(GetUser(session)).Message);
    }

    [Fact]
    public void A_session_policy_narrows_and_never_widens()
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice), Allow("iam:Get*"));
        var alice = AliceKey();

        var narrowed = _scene.Assume(alice, Deploy, "Policy=" + Document(Allow("iam:GetRole")));
        var widened = _scene.Assume(alice, Deploy, "Policy=" + Document(Allow("*")));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(narrowed, "GetRole", "RoleName=Deploy"));
        Assert.EndsWith("because no session policy allows the iam:GetUser action", Error(GetUser(narrowed)).Message, StringComparison.Ordinal);
        Assert.IsType<Result<CallOutcome>.Ok>(GetUser(widened));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Iam(widened, "CreateUser", "UserName=x"));
    }

    [Fact]
    public void A_deny_in_a_session_policy_is_told_as_one()
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice), Allow("*"));
        var session = _scene.Assume(AliceKey(), Deploy, "Policy=" + Document(Allow("*") + """,{"Effect":"Deny","Action":"iam:GetUser","Resource":"*"}"""));

        Assert.EndsWith("with an explicit deny in a session policy", Error(GetUser(session)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Managed_session_policies_narrow_as_they_are_at_the_call()
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice), Allow("*"));
        var arn = _scene.Policies.AddDocument("/", "Narrow", Document(Allow("iam:GetRole")));
        var session = _scene.Assume(AliceKey(), Deploy, "PolicyArns.member.1.arn=" + arn);

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(session, "GetRole", "RoleName=Deploy"));
        Assert.IsType<Result<CallOutcome>.Failed>(GetUser(session));
    }

    [Fact]
    public void A_managed_session_policy_must_exist_and_be_named_well()
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice), Allow("*"));

        Assert.Equal("InvalidParameterValue", Error(_scene.TryAssume(AliceKey(), Deploy, "PolicyArns.member.1.arn=arn:aws:iam::aws:policy/Gone")).Code);
        Assert.Equal("ValidationError", Error(_scene.TryAssume(AliceKey(), Deploy, "PolicyArns.member.1.arn=arn:aws:iam::aws:user/AliceAlice")).Code);
        Assert.Equal("MalformedPolicyDocument", Error(_scene.TryAssume(AliceKey(), Deploy, "Policy={")).Code);
    }

    [Fact]
    public void The_boundary_of_the_role_holds_for_its_sessions()
    {
        var session = Assume(Allow("*"));
        _scene.Ok(
            _scene.Root(), ApiService.Iam, "PutRolePermissionsBoundary", "RoleName=Deploy", "PermissionsBoundary=" + _scene.Policies.AddDocument("/", "Bound", Document(Allow("iam:GetRole"))));

        Assert.EndsWith("because no permissions boundary allows the iam:GetUser action", Error(GetUser(session)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_from_before_a_time_are_revoked_by_a_policy()
    {
        var old = Assume(Allow("*"));
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        _scene.Ok(
            _scene.Root(), ApiService.Iam, "PutRolePolicy", "RoleName=Deploy", "PolicyName=AWSRevokeOlderSessions",
            "PolicyDocument=" + Document("""{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-01-01T00:01:00.000Z"}}}"""));
        var later = _scene.Assume(AliceKey(), Deploy);

        Assert.EndsWith("with an explicit deny in an identity-based policy", Error(GetUser(old)).Message, StringComparison.Ordinal);
        Assert.IsType<Result<CallOutcome>.Ok>(GetUser(later));
    }

    [Fact]
    public void Who_is_made_again_is_another_and_has_no_sessions()
    {
        var session = Assume(Allow("*"));
        _scene.Ok(_scene.Root(), ApiService.Iam, "DeleteRolePolicy", "RoleName=Deploy", "PolicyName=own");
        _scene.Ok(_scene.Root(), ApiService.Iam, "DeleteRole", "RoleName=Deploy");
        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(GetUser(session)));

        _scene.AddRole("Deploy", Trust(Alice), Allow("*"));

        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(GetUser(session)));
        Assert.Equal(IamErrors.InvalidClientTokenId(), Error(_scene.Sts(session, "GetCallerIdentity")));
    }

    [Theory]
    [InlineData("""{"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::111111111111:role/Deploy"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:PrincipalArn":"arn:aws:sts::111111111111:assumed-role/Deploy/job"}}""", false)]
    [InlineData("""{"StringLike":{"aws:userid":"AROA*:job"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:PrincipalType":"AssumedRole"}}""", true)]
    [InlineData("""{"Null":{"aws:username":"true"}}""", true)]
    [InlineData("""{"Bool":{"aws:MultiFactorAuthPresent":"false"}}""", true)]
    [InlineData("""{"Null":{"aws:MultiFactorAuthAge":"true"}}""", true)]
    [InlineData("""{"DateEquals":{"aws:TokenIssueTime":"2026-01-01T00:00:00Z"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:PrincipalTag/team":"blue"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:PrincipalTag/stage":"prod"}}""", true)]
    [InlineData("""{"StringEquals":{"aws:SourceIdentity":"alice"}}""", true)]
    public void Policies_see_the_session(string condition, bool isAllowed)
    {
        _scene.AddUser("Alice");
        _scene.AddRole(
            "Deploy",
            Trust(Alice, "\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\""),
            $$"""{"Effect":"Allow","Action":"iam:GetUser","Resource":"*","Condition":{{condition}}}""");
        _scene.Ok(
            _scene.Root(), ApiService.Iam, "TagRole", "RoleName=Deploy", "Tags.member.1.Key=Team", "Tags.member.1.Value=red", "Tags.member.2.Key=stage",
            "Tags.member.2.Value=prod");

        var session = _scene.Assume(AliceKey(), Deploy, "Tags.member.1.Key=TEAM", "Tags.member.1.Value=blue", "SourceIdentity=alice");

        Assert.Equal(isAllowed, GetUser(session) is Result<CallOutcome>.Ok);
    }

    [Fact]
    public void Calls_about_oneself_must_name_a_user() => Assert.Equal(
        new IamError("ValidationError", 400, "Must specify userName when calling with non-User credentials"),
        Error(_scene.Iam(Assume(Allow("*")), "GetUser")));

    [Theory]
    [InlineData("GetSessionToken")]
    [InlineData("GetFederationToken", "Name=Bob")]
    public void Role_sessions_make_no_sessions_of_users(string operation, params string[] form) => Assert.Equal(
        new IamError("AccessDenied", 403, $"Cannot call {operation} with session credentials"), Error(_scene.Sts(Assume(Allow("*")), operation, form)));

    private Credential Assume(string statement)
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice), statement);
        return _scene.Assume(AliceKey(), Deploy);
    }

    private Credential AliceKey() => new(_scene.Account().AccessKeys.Values.Single(key => key.UserName == "Alice").Id);

    private Result<CallOutcome> GetUser(Credential by) => _scene.Iam(by, "GetUser", "UserName=Alice");
}
