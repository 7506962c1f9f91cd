using Reeve.Iam.Operations;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Sts;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations;

/// <summary>What policies see of a call, and what AccessDenied prints of it.</summary>
public sealed class AuthorizationTargetTests
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/ci/Deploy";
    private const string UserArn = "arn:aws:iam::123456789012:user/staff/Alice";
    private const string PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string BoundaryArn = "arn:aws:iam::aws:policy/Bound";

    private static readonly Dictionary<string, Func<Scene, AuthorizationTarget>> OnRole = new()
    {
        ["GetRole"] = scene => Of(scene, new GetRole(), new() { RoleName = "deploy" }),
        ["UpdateRole"] = scene => Of(scene, new UpdateRole(), new() { RoleName = "deploy" }),
        ["UpdateRoleDescription"] = scene => Of(scene, new UpdateRoleDescription(), new() { RoleName = "deploy", Description = "" }),
        ["UpdateAssumeRolePolicy"] = scene => Of(scene, new UpdateAssumeRolePolicy(), new() { RoleName = "deploy", PolicyDocument = Documents.TrustEc2 }),
        ["DeleteRole"] = scene => Of(scene, new DeleteRole(), new() { RoleName = "deploy" }),
        ["TagRole"] = scene => Of(scene, new TagRole(), new() { RoleName = "deploy", Tags = [new("k", "v")] }),
        ["UntagRole"] = scene => Of(scene, new UntagRole(), new() { RoleName = "deploy", TagKeys = ["k"] }),
        ["ListRoleTags"] = scene => Of(scene, new ListRoleTags(), new() { RoleName = "deploy" }),
        ["ListRolePolicies"] = scene => Of(scene, new ListRolePolicies(), new() { RoleName = "deploy" }),
        ["ListAttachedRolePolicies"] = scene => Of(scene, new ListAttachedRolePolicies(), new() { RoleName = "deploy" }),
        ["GetRolePolicy"] = scene => Of(scene, new GetRolePolicy(), new() { RoleName = "deploy", PolicyName = "p" }),
        ["PutRolePolicy"] = scene => Of(scene, new PutRolePolicy(), new() { RoleName = "deploy", PolicyName = "p", PolicyDocument = Documents.AllowAll }),
        ["DeleteRolePolicy"] = scene => Of(scene, new DeleteRolePolicy(), new() { RoleName = "deploy", PolicyName = "p" }),
        ["AttachRolePolicy"] = scene => Of(scene, new AttachRolePolicy(), new() { RoleName = "deploy", PolicyArn = PolicyArn }),
        ["DetachRolePolicy"] = scene => Of(scene, new DetachRolePolicy(), new() { RoleName = "deploy", PolicyArn = PolicyArn }),
        ["PutRolePermissionsBoundary"] = scene => Of(scene, new PutRolePermissionsBoundary(), new() { RoleName = "deploy", PermissionsBoundary = PolicyArn }),
        ["DeleteRolePermissionsBoundary"] = scene => Of(scene, new DeleteRolePermissionsBoundary(), new() { RoleName = "deploy" }),
    };

    private static readonly Dictionary<string, Func<Scene, AuthorizationTarget>> OnUser = new()
    {
        ["GetUser"] = scene => Of(scene, new GetUser(), new() { UserName = "alice" }),
        ["UpdateUser"] = scene => Of(scene, new UpdateUser(), new() { UserName = "alice" }),
        ["DeleteUser"] = scene => Of(scene, new DeleteUser(), new() { UserName = "alice" }),
        ["TagUser"] = scene => Of(scene, new TagUser(), new() { UserName = "alice", Tags = [new("k", "v")] }),
        ["UntagUser"] = scene => Of(scene, new UntagUser(), new() { UserName = "alice", TagKeys = ["k"] }),
        ["ListUserTags"] = scene => Of(scene, new ListUserTags(), new() { UserName = "alice" }),
        ["ListUserPolicies"] = scene => Of(scene, new ListUserPolicies(), new() { UserName = "alice" }),
        ["ListAttachedUserPolicies"] = scene => Of(scene, new ListAttachedUserPolicies(), new() { UserName = "alice" }),
        ["GetUserPolicy"] = scene => Of(scene, new GetUserPolicy(), new() { UserName = "alice", PolicyName = "p" }),
        ["PutUserPolicy"] = scene => Of(scene, new PutUserPolicy(), new() { UserName = "alice", PolicyName = "p", PolicyDocument = Documents.AllowAll }),
        ["DeleteUserPolicy"] = scene => Of(scene, new DeleteUserPolicy(), new() { UserName = "alice", PolicyName = "p" }),
        ["AttachUserPolicy"] = scene => Of(scene, new AttachUserPolicy(), new() { UserName = "alice", PolicyArn = PolicyArn }),
        ["DetachUserPolicy"] = scene => Of(scene, new DetachUserPolicy(), new() { UserName = "alice", PolicyArn = PolicyArn }),
        ["PutUserPermissionsBoundary"] = scene => Of(scene, new PutUserPermissionsBoundary(), new() { UserName = "alice", PermissionsBoundary = PolicyArn }),
        ["DeleteUserPermissionsBoundary"] = scene => Of(scene, new DeleteUserPermissionsBoundary(), new() { UserName = "alice" }),
        ["CreateAccessKey"] = scene => Of(scene, new CreateAccessKey(), new() { UserName = "alice" }),
        ["ListAccessKeys"] = scene => Of(scene, new ListAccessKeys(), new() { UserName = "alice" }),
        ["UpdateAccessKey"] = scene => Of(scene, new UpdateAccessKey(), new() { UserName = "alice", AccessKeyId = "AKIANOBODYSNOBODYS22", Status = "Active" }),
        ["DeleteAccessKey"] = scene => Of(scene, new DeleteAccessKey(), new() { UserName = "alice", AccessKeyId = "AKIANOBODYSNOBODYS22" }),
    };

    public static TheoryData<string> RoleOperations => [.. OnRole.Keys];

    public static TheoryData<string> UserOperations => [.. OnUser.Keys];

    [Theory]
    [MemberData(nameof(RoleOperations))]
    public void A_call_on_a_role_is_decided_by_its_whole_ARN_and_worded_by_its_name(string operation)
    {
        var target = OnRole[operation](Prepared());

        Assert.Equal((RoleArn, "role deploy"), (target.Resource, target.Wording));
        Assert.Equal([new("team", "blue")], target.ResourceTags);
        AssertKeys(operation, target);
    }

    [Theory]
    [MemberData(nameof(UserOperations))]
    public void A_call_on_a_user_is_decided_by_its_whole_ARN_and_worded_by_its_name(string operation)
    {
        var target = OnUser[operation](Prepared());

        Assert.Equal((UserArn, "user alice"), (target.Resource, target.Wording));
        Assert.Equal([new("team", "red")], target.ResourceTags);
        AssertKeys(operation, target);
    }

    [Fact]
    public void What_does_not_exist_is_decided_by_the_ARN_it_would_have()
    {
        var scene = new Scene();

        Assert.Equal("arn:aws:iam::123456789012:role/Gone", Of(scene, new DeleteRole(), new() { RoleName = "Gone" }).Resource);
        Assert.Equal("arn:aws:iam::123456789012:user/Gone", Of(scene, new DeleteUser(), new() { UserName = "Gone" }).Resource);
    }

    [Fact]
    public void Creating_prints_the_ARN_and_brings_tags_and_boundary()
    {
        var scene = Prepared();

        var role = Of(scene, new CreateRole(), new()
        {
            RoleName = "x",
            Path = "/a/",
            AssumeRolePolicyDocument = Documents.TrustEc2,
            Tags = [new("k", "v")],
            PermissionsBoundary = BoundaryArn,
        });
        var user = Of(scene, new CreateUser(), new() { UserName = "x", Tags = [new("k", "v")], PermissionsBoundary = BoundaryArn });
        var plain = Of(scene, new CreateUser(), new() { UserName = "x" });

        Assert.Equal(("arn:aws:iam::123456789012:role/a/x", null), (role.Resource, role.Wording));
        Assert.Equal(["iam:TagRole"], role.CompanionActions);
        Assert.Equal([new("k", "v")], role.RequestTags);
        Assert.Equal([KeyValuePair.Create("iam:PermissionsBoundary", BoundaryArn)], role.Keys);
        Assert.Equal(("arn:aws:iam::123456789012:user/x", null), (user.Resource, user.Wording));
        Assert.Equal(["iam:TagUser"], user.CompanionActions);
        Assert.Equal([KeyValuePair.Create("iam:PermissionsBoundary", BoundaryArn)], user.Keys);
        Assert.Empty(plain.CompanionActions);
        Assert.Empty(plain.Keys);
    }

    [Fact]
    public void Lists_and_policies_are_worded_as_AWS_words_them()
    {
        var scene = Prepared();

        Assert.Equal("*", Of(scene, new ListRoles(), new()).Resource);
        Assert.Equal("arn:aws:iam::123456789012:role/", Of(scene, new ListRoles(), new()).Wording);
        Assert.Equal("arn:aws:iam::123456789012:user/", Of(scene, new ListUsers(), new()).Wording);
        Assert.Equal("policy path /", Of(scene, new ListPolicies(), new()).Wording);
        Assert.Equal("policy " + PolicyArn, Of(scene, new GetPolicy(), new() { PolicyArn = PolicyArn }).Wording);
        Assert.Equal("policy " + PolicyArn, Of(scene, new GetPolicyVersion(), new() { PolicyArn = PolicyArn, VersionId = "v1" }).Wording);
        Assert.Equal(PolicyArn, Of(scene, new ListPolicyVersions(), new() { PolicyArn = PolicyArn }).Resource);
        Assert.Equal("*", Of(scene, new GetAccessKeyInfo(), new() { AccessKeyId = "ASIAQNZGKIQY56JQ7WML" }).Resource);
    }

    [Fact]
    public void Policies_groups_and_profiles_bring_their_ARNs_tags_and_keys()
    {
        const string own = "arn:aws:iam::123456789012:policy/app/Own";
        var scene = Prepared();
        scene.Do(new CreatePolicy(), new() { PolicyName = "Own", Path = "/app/", PolicyDocument = Documents.AllowAll, Tags = [new("team", "blue")] });
        scene.Do(new CreateGroup(), new() { GroupName = "Devs", Path = "/staff/" });
        scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "Web", Path = "/app/", Tags = [new("team", "red")] });

        var create = Of(scene, new CreatePolicy(), new() { PolicyName = "New", Path = "/app/", PolicyDocument = Documents.AllowAll, Tags = [new("k", "v")] });
        var change = Of(scene, new SetDefaultPolicyVersion(), new() { PolicyArn = own, VersionId = "v1" });
        var attach = Of(scene, new AttachGroupPolicy(), new() { GroupName = "devs", PolicyArn = own });
        var rename = Of(scene, new UpdateGroup(), new() { GroupName = "devs", NewGroupName = "Ops" });
        var add = Of(scene, new AddRoleToInstanceProfile(), new() { InstanceProfileName = "web", RoleName = "deploy" });

        Assert.Equal(("arn:aws:iam::123456789012:policy/app/New", "policy New"), (create.Resource, create.Wording));
        Assert.Equal(["iam:TagPolicy"], create.CompanionActions);
        Assert.Equal([new("k", "v")], create.RequestTags);
        Assert.Equal([new("team", "blue")], change.ResourceTags);
        Assert.Equal(("arn:aws:iam::123456789012:group/staff/Devs", "group devs"), (attach.Resource, attach.Wording));
        Assert.Equal([KeyValuePair.Create("iam:PolicyARN", own)], attach.Keys);
        Assert.Equal(["arn:aws:iam::123456789012:group/staff/Ops"], rename.FurtherResources);
        Assert.Equal(("arn:aws:iam::123456789012:instance-profile/app/Web", "instance profile web"), (add.Resource, add.Wording));
        Assert.Equal([new("team", "red")], add.ResourceTags);
        Assert.Equal([new PassedRole(RoleArn, "ec2.amazonaws.com")], add.PassedRoles);
    }

    [Fact]
    public void Without_a_name_the_caller_is_the_resource()
    {
        var scene = Prepared();

        var root = Of(scene, new CreateAccessKey(), new());
        scene.CallAs("Alice");
        var alice = Of(scene, new GetUser(), new());

        Assert.Equal("arn:aws:iam::123456789012:root", root.Resource);
        Assert.Equal((UserArn, "user Alice"), (alice.Resource, alice.Wording));
    }

    private static void AssertKeys(string operation, AuthorizationTarget target)
    {
        var changesPolicies = operation.EndsWith("Policy", StringComparison.Ordinal)
            && operation is not ("GetRolePolicy" or "GetUserPolicy" or "UpdateAssumeRolePolicy");
        var attaches = operation.StartsWith("Attach", StringComparison.Ordinal) || operation.StartsWith("Detach", StringComparison.Ordinal);
        var boundary = changesPolicies || (operation.StartsWith("Delete", StringComparison.Ordinal) && operation.EndsWith("Boundary", StringComparison.Ordinal))
            ? BoundaryArn
            : operation.EndsWith("Boundary", StringComparison.Ordinal) ? PolicyArn : null;

        Assert.Equal(boundary, target.Keys.FirstOrDefault(key => key.Key == "iam:PermissionsBoundary").Value);
        Assert.Equal(attaches ? PolicyArn : null, target.Keys.FirstOrDefault(key => key.Key == "iam:PolicyARN").Value);
        Assert.Equal(operation is "TagRole" or "TagUser" ? ["k"] : [], target.RequestTags.Select(tag => tag.Key));
        Assert.Equal(operation is "UntagRole" or "UntagUser" ? ["k"] : [], target.RequestTagKeys);
    }

    private static AuthorizationTarget Of<TRequest>(Scene scene, IAuthorized<TRequest> operation, TRequest request) =>
        operation.Target(scene.Account, request, scene.Context);

    private static Scene Prepared()
    {
        var scene = new Scene();
        scene.Policies.Add("/", "ReadOnlyAccess");
        scene.Policies.Add("/", "Bound");
        scene.AddRole("Deploy", "/ci/");
        scene.AddUser("Alice", "/staff/");
        scene.Do(new TagRole(), new() { RoleName = "Deploy", Tags = [new("team", "blue")] });
        scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("team", "red")] });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = BoundaryArn });
        scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = BoundaryArn });
        return scene;
    }
}
