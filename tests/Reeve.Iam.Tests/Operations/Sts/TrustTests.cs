using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>Who may assume a role.</summary>
public sealed class TrustTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";
    private const string Deploy = "arn:aws:iam::111111111111:role/Deploy";

    private readonly StsScene _scene = new();

    [Fact]
    public void A_user_that_the_trust_policy_names_needs_no_policy_of_its_own()
    {
        var alice = _scene.AddUser("Alice");
        var bob = _scene.AddUser("Bob");
        _scene.AddRole("Deploy", Trust(Alice));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(alice, Deploy));
        Assert.Equal(Denied("arn:aws:iam::111111111111:user/Bob", Deploy), Error(_scene.TryAssume(bob, Deploy)));
    }

    [Fact]
    public void Trust_in_the_account_leaves_it_to_the_callers_policies()
    {
        var may = _scene.AddUser("Alice", Allow("sts:AssumeRole", Deploy));
        var mayNot = _scene.AddUser("Bob");
        _scene.AddRole("Deploy", Trust("111111111111"));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(may, Deploy));
        Assert.Equal(Denied("arn:aws:iam::111111111111:user/Bob", Deploy), Error(_scene.TryAssume(mayNot, Deploy)));
    }

    [Fact]
    public void No_permission_of_the_callers_makes_up_for_trust() => Assert.Equal(
        Denied(Alice, Deploy), Error(_scene.TryAssume(_scene.AddUser("Alice", Allow("*")), WithRole(Trust("222222222222")))));

    [Fact]
    public void A_deny_of_the_callers_own_beats_trust()
    {
        var alice = _scene.AddUser("Alice", """{"Effect":"Deny","Action":"sts:*","Resource":"*"}""");

        Assert.Equal(Denied(Alice, Deploy), Error(_scene.TryAssume(alice, WithRole(Trust(Alice)))));
    }

    [Theory]
    [InlineData("arn:aws:iam::111111111111:role/Gone")]
    [InlineData("arn:aws:iam::111111111111:role/deploy")]
    [InlineData("arn:aws:iam::111111111111:role/x/Deploy")]
    [InlineData("arn:aws:iam::222222222222:role/Deploy")]
    [InlineData("arn:aws:iam::999999999999:role/Deploy")]
    public void A_role_that_is_not_there_is_refused_like_one_that_does_not_trust(string arn)
    {
        var alice = _scene.AddUser("Alice", Allow("*"));
        _scene.AddRole("Deploy", Trust(Alice));

        Assert.Equal(Denied(Alice, arn), Error(_scene.TryAssume(alice, arn)));
    }

    [Fact]
    public void Another_account_needs_both_trust_and_permission()
    {
        var may = _scene.AddUser("Alice", Allow("sts:AssumeRole"));
        var mayNot = _scene.AddUser("Bob");
        var role = _scene.AddRole("Shared", Trust("111111111111"), accountId: Other);
        var named = _scene.AddRole("Named", Trust("arn:aws:iam::111111111111:user/Bob"), accountId: Other);

        var session = _scene.Assume(may, role);

        Assert.Equal(Other, session.Session?.AccountId);
        Assert.Contains("Arn=arn:aws:sts::222222222222:assumed-role/Shared/job", _scene.Ok(session, ApiService.Sts, "GetCallerIdentity"), StringComparison.Ordinal);
        Assert.Equal(Denied("arn:aws:iam::111111111111:user/Bob", role), Error(_scene.TryAssume(mayNot, role)));
        Assert.Equal(Denied("arn:aws:iam::111111111111:user/Bob", named), Error(_scene.TryAssume(mayNot, named)));
    }

    [Fact]
    public void Someone_of_the_same_name_in_another_account_is_another()
    {
        _scene.AddUser("Alice", Allow("*"));
        var namesake = _scene.AddUser("Alice", Allow("*"), Other);
        _scene.AddRole("Deploy", Trust(Alice));

        Assert.Equal(Denied("arn:aws:iam::222222222222:user/Alice", Deploy), Error(_scene.TryAssume(namesake, Deploy)));
    }

    [Theory]
    [InlineData("Alice", Home)]
    [InlineData("Alice", Other)]
    public void Who_takes_a_name_later_is_not_whom_the_trust_policy_meant(string name, string accountId)
    {
        var arn = $"arn:aws:iam::{accountId}:user/{name}";
        _scene.AddUser(name, Allow("*"), accountId);
        _scene.AddRole("Deploy", Trust(arn));
        Remove(name, accountId);
        var again = _scene.AddUser(name, Allow("*"), accountId);

        Assert.Equal(Denied(arn, Deploy), Error(_scene.TryAssume(again, Deploy)));
        Assert.Matches("\"AWS\":\"AIDA[A-Z2-7]{17}\"", _scene.Ok(_scene.Root(), ApiService.Iam, "GetRole", "RoleName=Deploy"));
    }

    [Fact]
    public void An_ARN_of_an_account_that_comes_later_means_nobody_in_it()
    {
        _scene.AddRole("Deploy", Trust("arn:aws:iam::333333333333:user/Alice"));

        Assert.Empty(_scene.Role("Deploy").TrustedPrincipals);
        Assert.Contains("333333333333:user/Alice", _scene.Ok(_scene.Root(), ApiService.Iam, "GetRole", "RoleName=Deploy"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unresolved_ARN_never_matches_by_name()
    {
        var alice = _scene.AddUser("Alice", Allow("*"));
        _scene.AddRole("Deploy", Trust(Alice));
        Unresolve("Deploy");

        Assert.Equal(Denied(Alice, Deploy), Error(_scene.TryAssume(alice, Deploy)));
    }

    [Fact]
    public void Who_is_renamed_stays_trusted_and_is_shown_by_the_new_name()
    {
        var alice = _scene.AddUser("Alice");
        _scene.AddRole("Deploy", Trust(Alice));
        _scene.Ok(_scene.Root(), ApiService.Iam, "UpdateUser", "UserName=Alice", "NewUserName=Alicia", "NewPath=/staff/");
        _ = alice;

        Assert.Contains(
            "\"AWS\":\"arn:aws:iam::111111111111:user/staff/Alicia\"",
            _scene.Ok(_scene.Root(), ApiService.Iam, "GetRole", "RoleName=Deploy"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Principals_of_other_accounts_must_exist_when_their_account_does()
    {
        var error = Error(_scene.Iam(
            _scene.Root(), "CreateRole", "RoleName=x", "AssumeRolePolicyDocument=" + Document(Trust("arn:aws:iam::222222222222:user/nobody"))));

        Assert.Equal(new IamError("MalformedPolicyDocument", 400, "Invalid principal in policy: \"AWS\":\"arn:aws:iam::222222222222:user/nobody\""), error);
    }

    [Fact]
    public void A_document_is_shown_character_for_character_but_for_principals_that_are_gone()
    {
        _scene.AddUser("Alice");
        _scene.AddUser("Bob");
        var id = _scene.Account().Users.Find("Bob")!.UniqueId;
        const string Text =
            """
            { "Statement": { "Sid":"é",  "Principal": { "Service": "ec2.amazonaws.com", "AWS": [ "arn:aws:iam::111111111111:user\/Alice" ,
              "arn:aws:iam::111111111111:user/Bob" ] }, "Effect" : "Allow", "Action": "sts:AssumeRole" }, "Version": "2012-10-17" }
            """;
        var latin = Text.Replace("é", "e1", StringComparison.Ordinal);
        _scene.Ok(_scene.Root(), ApiService.Iam, "CreateRole", "RoleName=Deploy", "AssumeRolePolicyDocument=" + latin);
        Assert.Contains("document:" + latin, _scene.Ok(_scene.Root(), ApiService.Iam, "GetRole", "RoleName=Deploy"), StringComparison.Ordinal);

        Remove("Bob", Home);

        Assert.Contains(
            "document:" + latin.Replace("arn:aws:iam::111111111111:user/Bob", id, StringComparison.Ordinal),
            _scene.Ok(_scene.Root(), ApiService.Iam, "ListRoles"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_of_the_trust_policy_see_the_call()
    {
        var alice = _scene.AddUser("Alice");
        WithRole(Trust(Alice, condition: """{"StringEquals":{"sts:ExternalId":"x-1","sts:RoleSessionName":"${aws:username}"}}"""));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(alice, Deploy, "ExternalId=x-1", "RoleSessionName=Alice"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(alice, Deploy, "ExternalId=x-2", "RoleSessionName=Alice"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(alice, Deploy, "RoleSessionName=Alice"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(alice, Deploy, "ExternalId=x-1", "RoleSessionName=Bob"));
    }

    [Fact]
    public void A_role_assumes_itself_only_where_its_trust_policy_names_it()
    {
        var alice = _scene.AddUser("Alice");
        WithRole(Trust(Alice), Allow("sts:AssumeRole"));
        var session = _scene.Assume(alice, Deploy);
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(session, Deploy));

        _scene.Ok(
            _scene.Root(), ApiService.Iam, "UpdateAssumeRolePolicy", "RoleName=Deploy", "PolicyDocument=" + Document(Trust(Deploy)));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(session, Deploy));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(alice, Deploy));
    }

    [Fact]
    public void A_linked_services_role_is_assumed_by_nobody_else()
    {
        var admin = _scene.AddUser("Admin", Allow("*"));
        _scene.AddRole("Linked", """{"Effect":"Allow","Principal":{"Service":"lex.amazonaws.com"},"Action":"sts:AssumeRole"}""");

        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(admin, "arn:aws:iam::111111111111:role/Linked"));
    }

    private static IamError Denied(string caller, string role) =>
        new("AccessDenied", 403, $"User: {caller} is not authorized to perform: sts:AssumeRole on resource: {role}");

    private string WithRole(string trust, string? statement = null) => _scene.AddRole("Deploy", trust, statement);

    private void Unresolve(string role) => _scene.Change(account => account.With(account.Roles.Find(role)! with { TrustedPrincipals = [] }));

    private void Remove(string user, string accountId)
    {
        _scene.Change(
            account => account.AccessKeys.Values.Where(key => key.UserName == user).Aggregate(account, (left, key) => left.Without(key))
                .With(account.Users.Find(user)! with { InlinePolicies = [] }),
            accountId);
        _scene.Ok(_scene.Root(accountId), ApiService.Iam, "DeleteUser", "UserName=" + user);
    }
}
