using Reeve.Iam.Authorization;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Authorization;

/// <summary>Decisions by policies that are shared: those of groups, and managed ones of the account's own. What changes counts at once.</summary>
public sealed class SharedPolicyTests
{
    private const string Alice = "arn:aws:iam::123456789012:user/Alice";

    private static readonly RequestOrigin Origin = new()
    {
        RequestId = "1",
        SourceIp = "192.0.2.1",
        UserAgent = "",
        IsSecure = true,
        Region = "us-east-1",
    };

    private readonly Scene _scene = new();
    private readonly string _policy;

    public SharedPolicyTests()
    {
        _scene.AddUser("Alice");
        _scene.Do(new CreateGroup(), new() { GroupName = "Devs" });
        _policy = _scene.Do(new CreatePolicy(), new() { PolicyName = "Listing", PolicyDocument = Documents.Identity("iam:ListUsers") }).Policy.Arn;
    }

    [Fact]
    public void The_version_in_effect_decides()
    {
        _scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = _policy });
        Assert.True(MayList());

        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = _policy, PolicyDocument = Documents.Identity("iam:ListRoles") });
        Assert.True(MayList());
        _scene.Do(new SetDefaultPolicyVersion(), new() { PolicyArn = _policy, VersionId = "v2" });
        Assert.False(MayList());
        _scene.Do(new SetDefaultPolicyVersion(), new() { PolicyArn = _policy, VersionId = "v1" });
        Assert.True(MayList());
    }

    [Fact]
    public void A_member_has_the_inline_and_attached_policies_of_its_groups_as_long_as_it_is_in_them()
    {
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _policy });
        Assert.False(MayList());

        Join();
        Assert.True(MayList());
        _scene.Do(new DetachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _policy });
        Assert.False(MayList());
        _scene.Do(new PutGroupPolicy(), new() { GroupName = "Devs", PolicyName = "p", PolicyDocument = Documents.AllowAll });
        Assert.True(MayList());
        _scene.Do(new UpdateGroup(), new() { GroupName = "Devs", NewGroupName = "Ops" });
        Assert.True(MayList());
        _scene.Do(new RemoveUserFromGroup(), new() { GroupName = "Ops", UserName = "Alice" });
        Assert.False(MayList());
    }

    [Fact]
    public void A_managed_policy_that_a_group_has_changes_for_its_members()
    {
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _policy });
        Join();
        Assert.True(MayList());

        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = _policy, PolicyDocument = Documents.Identity("iam:ListRoles"), SetAsDefault = true });

        Assert.False(MayList());
    }

    [Fact]
    public void A_deny_of_a_group_refuses_what_the_user_is_allowed_and_is_told_as_an_identity_policys()
    {
        _scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "p", PolicyDocument = Documents.AllowAll });
        _scene.Do(new PutGroupPolicy(), new() { GroupName = "Devs", PolicyName = "deny", PolicyDocument = Deny("iam:ListUsers") });
        Assert.True(MayList());

        Join();

        Assert.Equal(
            $"User: {Alice} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ with an explicit deny in an identity-based policy",
            Refuse("ListUsers")?.Message);
    }

    [Fact]
    public void A_policy_of_the_accounts_own_bounds_permissions()
    {
        _scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "p", PolicyDocument = Documents.AllowAll });
        _scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = _policy });
        Assert.True(MayList());

        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = _policy, PolicyDocument = Documents.Identity("iam:ListRoles"), SetAsDefault = true });

        Assert.EndsWith("because no permissions boundary allows the iam:ListUsers action", Refuse("ListUsers")?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_not_changed_is_not_compiled_again()
    {
        _scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = _policy });
        Join();
        var before = Compiled();

        _scene.Do(new CreatePolicy(), new() { PolicyName = "Another", PolicyDocument = Documents.AllowAll });
        _scene.Do(new CreateGroup(), new() { GroupName = "Another" });
        _scene.AddUser("Bob");

        Assert.Same(before, Compiled());
        _scene.Do(new TagPolicy(), new() { PolicyArn = _policy, Tags = [new("a", "b")] });
        Assert.NotSame(before, Compiled());
    }

    [Fact]
    public void Two_states_that_follow_one_have_policies_of_their_own()
    {
        _scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = _policy });
        var fork = _scene.Account;
        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = _policy, PolicyDocument = Documents.Identity("iam:ListRoles"), SetAsDefault = true });
        var one = _scene.Account;
        _scene.Account = fork;
        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = _policy, PolicyDocument = Documents.AllowAll, SetAsDefault = true });
        var other = _scene.Account;

        for (var round = 0; round < 2; round++)
        {
            _scene.Account = one;
            Assert.False(MayList());
            _scene.Account = other;
            Assert.True(MayList());
        }
    }

    [Fact]
    public void Putting_a_role_into_a_profile_takes_the_permission_to_pass_it_to_EC2()
    {
        _scene.AddRole("Job", "/app/");
        _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "Web" });
        IamError? Add() => Refuse("AddRoleToInstanceProfile", "InstanceProfileName=Web", "RoleName=job");

        Allow("""{"Effect":"Allow","Action":"iam:AddRoleToInstanceProfile","Resource":"arn:aws:iam::123456789012:instance-profile/Web"}""");
        Assert.Equal(
            new IamError("AccessDenied", 403, $"User: {Alice} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/app/Job because no identity-based policy allows the iam:PassRole action"),
            Add());
        Allow(
            """
            {"Effect":"Allow","Action":"iam:AddRoleToInstanceProfile","Resource":"*"},
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}}
            """);
        Assert.NotNull(Add());
        Allow(
            """
            {"Effect":"Allow","Action":"iam:AddRoleToInstanceProfile","Resource":"*"},
            {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/app/Job","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}
            """);
        Assert.Null(Add());
        Allow("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}""");
        Assert.Contains("iam:AddRoleToInstanceProfile on resource: instance profile Web", Add()?.Message, StringComparison.Ordinal);
    }

    private static PolicyText Deny(string action) => new(Documents.Identity(action).Text.Replace("Allow", "Deny", StringComparison.Ordinal));

    private void Allow(string statements) => _scene.Do(new PutUserPolicy(), new()
    {
        UserName = "Alice",
        PolicyName = "own",
        PolicyDocument = new($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}"""),
    });

    private void Join() => _scene.Do(new AddUserToGroup(), new() { GroupName = "Devs", UserName = "Alice" });

    private bool MayList() => Refuse("ListUsers") is null;

    private CallerPolicies Compiled() => CallerPolicies.OfEntity(_scene.User("Alice"), _scene.Account, _scene.Policies);

    private IamError? Refuse(string operation, params string[] parameters)
    {
        _scene.CallAs("Alice");
        var faults = new ConstraintFaults(false);
        var descriptor = OperationTable.Find(ApiService.Iam, operation);
        Assert.NotNull(descriptor);
        var call = descriptor.Bind(new FormParameters(parameters), faults);
        Assert.Null(faults.ToError());
        return CallAuthorizer.Refuse(call, call.Target(_scene.Account, _scene.Context), _scene.Account, _scene.Context, Origin)?.Error;
    }
}
