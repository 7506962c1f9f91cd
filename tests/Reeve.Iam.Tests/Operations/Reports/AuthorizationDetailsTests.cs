using CsCheck;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Reports;

public sealed class AuthorizationDetailsTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_user_is_told_with_groups_policies_boundary_and_tags()
    {
        var arn = AddPolicy("Ledger");
        _scene.AddUser("Alice", "/x/");
        _scene.Do(new CreateGroup(), new() { GroupName = "Devs" });
        _scene.Do(new AddUserToGroup(), new() { GroupName = "Devs", UserName = "Alice" });
        _scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        _scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = arn });
        _scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "own", PolicyDocument = Documents.AllowAll });
        _scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("k", "v")] });

        var user = Assert.Single(Read().UserDetailList);

        Assert.Equal(("/x/", "Alice", "arn:aws:iam::123456789012:user/x/Alice"), (user.Path, user.UserName, user.Arn));
        Assert.Equal(["Devs"], user.GroupList);
        Assert.Equal(new AttachedPolicyShape("Ledger", arn), Assert.Single(user.AttachedManagedPolicies));
        Assert.Equal(arn, user.PermissionsBoundary?.PermissionsBoundaryArn);
        Assert.Equal(new PolicyDetailShape("own", Documents.AllowAll), Assert.Single(user.UserPolicyList));
        Assert.Equal("k", Assert.Single(user.Tags).Key);
    }

    [Fact]
    public void What_there_is_none_of_is_empty_and_inline_policies_are_absent()
    {
        _scene.AddUser("Alice");
        _scene.AddRole("Deploy");
        _scene.Do(new CreateGroup(), new() { GroupName = "Devs" });

        var answer = Read();

        var (user, role, group) = (Assert.Single(answer.UserDetailList), Assert.Single(answer.RoleDetailList), Assert.Single(answer.GroupDetailList));
        Assert.True(user.UserPolicyList.IsDefault && role.RolePolicyList.IsDefault && group.GroupPolicyList.IsDefault);
        Assert.Empty(user.GroupList);
        Assert.Empty(user.Tags);
        Assert.Empty(role.Tags);
        Assert.Empty(role.InstanceProfileList);
        Assert.Empty(group.AttachedManagedPolicies);
        Assert.Null(role.RoleLastUsed.LastUsedDate);
        Assert.Empty(answer.Policies);
    }

    [Fact]
    public void A_role_is_told_with_its_instance_profiles()
    {
        _scene.AddRole("Deploy");
        _scene.AddRole("Other");
        _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "web" });
        _scene.Do(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "web", RoleName = "deploy" });

        var roles = Read().RoleDetailList;

        Assert.Equal("Deploy", Assert.Single(Assert.Single(roles[0].InstanceProfileList).Roles).RoleName);
        Assert.Empty(roles[1].InstanceProfileList);
    }

    [Fact]
    public void Own_policies_come_with_all_versions_and_those_of_aws_only_where_they_are_used()
    {
        var arn = AddPolicy("Ledger");
        _scene.Do(new CreatePolicyVersion(), new() { PolicyArn = arn, PolicyDocument = Documents.Identity("s3:*"), SetAsDefault = true });
        _scene.Policies.Add("/", "Unused");
        _scene.AddLinkedRole();
        _scene.AddUser("Alice");
        _scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = _scene.Policies.Add("/", "Bound", versions: 9) });

        var policies = Read().Policies;

        Assert.Equal(["Ledger", "Bound", "Policy-lex"], policies.Select(policy => policy.PolicyName));
        Assert.Equal(["v2", "v1"], policies[0].PolicyVersionList.Select(version => version.VersionId));
        Assert.Equal(Documents.Identity("s3:*"), Assert.Single(policies[0].PolicyVersionList, version => version.IsDefaultVersion).Document);
        Assert.Equal(["v9", "v8", "v7", "v6", "v5"], policies[1].PolicyVersionList.Select(version => version.VersionId));
        Assert.All(policies[1].PolicyVersionList, version => Assert.NotNull(version.Document));
        Assert.Equal((0, 1), (policies[1].AttachmentCount, policies[1].PermissionsBoundaryUsageCount));
    }

    [Theory]
    [InlineData("User", "Alice")]
    [InlineData("Role", "AWSServiceRoleFor-lex")]
    [InlineData("Group", "Devs")]
    [InlineData("LocalManagedPolicy", "Ledger")]
    [InlineData("AWSManagedPolicy", "Policy-lex")]
    public void The_filter_chooses_what_is_told(string filter, string name)
    {
        AddPolicy("Ledger");
        _scene.AddLinkedRole();
        _scene.AddUser("Alice");
        _scene.Do(new CreateGroup(), new() { GroupName = "Devs" });

        Assert.Equal([name], NamesOf(Read(filter)));
        Assert.Equal(5, NamesOf(Read()).Length);
    }

    [Fact]
    public void Pages_joined_are_the_whole_list() => Gen.Int[1, 7].Sample(
        size =>
        {
            var scene = new Scene();
            scene.AddLinkedRole("lex");
            scene.AddLinkedRole("rds");
            foreach (var name in (string[])["a", "B", "c"])
            {
                scene.AddUser(name);
                scene.AddRole(name);
                scene.Do(new CreateGroup(), new() { GroupName = name });
                scene.Do(new CreatePolicy(), new() { PolicyName = name, PolicyDocument = Documents.AllowAll });
            }

            var names = new List<string>();
            string? marker = null;
            do
            {
                var page = scene.Read(new GetAccountAuthorizationDetails(), new() { MaxItems = size, Marker = marker });
                Assert.InRange(NamesOf(page).Length, 1, size);
                names.AddRange(NamesOf(page));
                marker = page.Marker;
            }
            while (marker is not null);

            Assert.Equal(NamesOf(scene.Read(new GetAccountAuthorizationDetails(), new())), names);
        },
        iter: 10);

    [Fact]
    public void Large_documents_end_a_page_early()
    {
        for (var number = 0; number < 60; number++)
        {
            _scene.Do(new CreatePolicy(), new() { PolicyName = "p" + Samples.Number(number), PolicyDocument = Documents.OfSize(6100) });
        }

        var first = _scene.Read(new GetAccountAuthorizationDetails(), new() { MaxItems = 1000 });

        Assert.True(first.IsTruncated);
        Assert.InRange(first.Policies.Length, 20, 59);
    }

    [Fact]
    public void A_marker_of_another_filter_is_refused()
    {
        _scene.AddUser("a");
        _scene.AddUser("b");
        var marker = _scene.Read(new GetAccountAuthorizationDetails(), new() { MaxItems = 1 }).Marker;

        var refused = _scene.RefuseRead(new GetAccountAuthorizationDetails(), new() { Filter = ["User"], Marker = marker });

        Assert.Equal("ValidationError", refused.Code);
    }

    private GetAccountAuthorizationDetailsResponse Read(params string[] filter) =>
        _scene.Read(new GetAccountAuthorizationDetails(), new() { Filter = [.. filter] });

    private static string[] NamesOf(GetAccountAuthorizationDetailsResponse answer) =>
    [
        .. answer.UserDetailList.Select(user => user.UserName),
        .. answer.GroupDetailList.Select(group => group.GroupName),
        .. answer.RoleDetailList.Select(role => role.RoleName),
        .. answer.Policies.Select(policy => policy.PolicyName),
    ];

    private string AddPolicy(string name) => _scene.Do(new CreatePolicy(), new() { PolicyName = name, PolicyDocument = Documents.AllowAll }).Policy.Arn;
}
