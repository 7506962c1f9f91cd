namespace Reeve.Server.Tests.Entities;

/// <summary>Policies, groups and instance profiles over the wire.</summary>
public sealed class SharedEntityTests
{
    private const string Listing = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*"}]}""";
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Fact]
    public async Task Everything_is_there_after_a_restart_and_decides_as_before()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");
        var arn = (await CallAsync(server, "CreatePolicy", ("PolicyName", "list"), ("Path", "/x/"), ("PolicyDocument", Accounts.EverythingPolicy), ("Description", "d"), ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "b"))).Text("Arn");
        await CallAsync(server, "CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", Listing), ("SetAsDefault", "true"));
        await CallAsync(server, "CreateGroup", ("GroupName", "devs"));
        await CallAsync(server, "AddUserToGroup", ("GroupName", "devs"), ("UserName", "ann"));
        await CallAsync(server, "AttachGroupPolicy", ("GroupName", "devs"), ("PolicyArn", arn));
        await CallAsync(server, "UpdateGroup", ("GroupName", "devs"), ("NewGroupName", "ops"));
        await CallAsync(server, "CreateRole", ("RoleName", "job"), ("AssumeRolePolicyDocument", Trust));
        await CallAsync(server, "PutRolePermissionsBoundary", ("RoleName", "job"), ("PermissionsBoundary", arn));
        await CallAsync(server, "CreateInstanceProfile", ("InstanceProfileName", "web"), ("Path", "/x/"));
        await CallAsync(server, "AddRoleToInstanceProfile", ("InstanceProfileName", "web"), ("RoleName", "job"));
        var before = await DescribeAsync(server, arn);

        await server.RestartAsync();

        Assert.Equal(before, await DescribeAsync(server, arn));
        Assert.Contains("<AttachmentCount>1</AttachmentCount><PermissionsBoundaryUsageCount>1<", before, StringComparison.Ordinal);
        (await server.CallAsync(ann, "ListUsers")).Ok();
        (await server.CallAsync(ann, "ListRoles")).Refused(403, "AccessDenied");
        (await server.CallAsync(server.Root, "DeletePolicy", ("PolicyArn", arn))).Refused(409, "DeleteConflict");
        (await server.CallAsync(server.Root, "DeleteRole", ("RoleName", "job"))).Refused(409, "DeleteConflict");
        (await server.CallAsync(server.Root, "DeleteGroup", ("GroupName", "ops"))).Refused(409, "DeleteConflict");
    }

    [Fact]
    public async Task What_a_group_or_a_version_takes_away_is_gone_at_once()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann");
        var arn = (await CallAsync(server, "CreatePolicy", ("PolicyName", "list"), ("PolicyDocument", Listing))).Text("Arn");
        await CallAsync(server, "CreateGroup", ("GroupName", "devs"));
        await CallAsync(server, "AttachGroupPolicy", ("GroupName", "devs"), ("PolicyArn", arn));
        await CallAsync(server, "AddUserToGroup", ("GroupName", "devs"), ("UserName", "ann"));
        (await server.CallAsync(ann, "ListUsers")).Ok();

        var empty = Listing.Replace("ListUsers", "ListRoles", StringComparison.Ordinal);
        await CallAsync(server, "CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", empty), ("SetAsDefault", "true"));
        (await server.CallAsync(ann, "ListUsers")).Refused(403, "AccessDenied");
        await CallAsync(server, "SetDefaultPolicyVersion", ("PolicyArn", arn), ("VersionId", "v1"));
        (await server.CallAsync(ann, "ListUsers")).Ok();
        await CallAsync(server, "RemoveUserFromGroup", ("GroupName", "devs"), ("UserName", "ann"));

        (await server.CallAsync(ann, "ListUsers")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_policy_of_another_account_is_neither_seen_nor_changed()
    {
        await using var server = await TestServer.StartAsync();
        var (_, other) = await server.AddAccountAsync();
        var arn = (await CallAsync(server, "CreatePolicy", ("PolicyName", "list"), ("PolicyDocument", Listing))).Text("Arn");
        (await server.CallAsync(other, "CreateGroup", ("GroupName", "devs"))).Ok();

        (await server.CallAsync(other, "GetPolicy", ("PolicyArn", arn))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(other, "AttachGroupPolicy", ("GroupName", "devs"), ("PolicyArn", arn))).Refused(404, "NoSuchEntity");
        Assert.Equal(
            "Cannot delete policies outside your own account.",
            (await server.CallAsync(other, "DeletePolicy", ("PolicyArn", arn))).Refused(403, "AccessDenied").Message);
        Assert.Empty((await server.CallAsync(other, "ListPolicies", ("Scope", "Local"))).Ok().Texts("PolicyName"));
        (await server.CallAsync(other, "CreatePolicy", ("PolicyName", "list"), ("PolicyDocument", Listing))).Ok();
    }

    [Fact]
    public async Task Of_many_who_create_one_name_at_once_one_succeeds()
    {
        await using var server = await TestServer.StartAsync();
        async Task<int> WinnersAsync(string operation, params (string Name, string Value)[] parameters)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.CallAsync(server.Root, operation, parameters)));
            Assert.All(answers, answer => Assert.True(answer.Status == 200 || answer.Code == "EntityAlreadyExists", answer.Body));
            return answers.Count(answer => answer.Status == 200);
        }

        Assert.Equal(1, await WinnersAsync("CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Listing)));
        Assert.Equal(1, await WinnersAsync("CreateGroup", ("GroupName", "g")));
        Assert.Equal(1, await WinnersAsync("CreateInstanceProfile", ("InstanceProfileName", "i")));
    }

    private static async Task<WireAnswer> CallAsync(TestServer server, string operation, params (string Name, string Value)[] parameters) =>
        (await server.CallAsync(server.Root, operation, parameters)).Ok();

    // Everything that answers tell, without their request ids.
    private static async Task<string> DescribeAsync(TestServer server, string arn)
    {
        WireAnswer[] answers =
        [
            await CallAsync(server, "GetPolicy", ("PolicyArn", arn)),
            await CallAsync(server, "ListPolicyVersions", ("PolicyArn", arn)),
            await CallAsync(server, "GetPolicyVersion", ("PolicyArn", arn), ("VersionId", "v1")),
            await CallAsync(server, "ListEntitiesForPolicy", ("PolicyArn", arn)),
            await CallAsync(server, "GetGroup", ("GroupName", "ops")),
            await CallAsync(server, "ListGroupsForUser", ("UserName", "ann")),
            await CallAsync(server, "ListAttachedGroupPolicies", ("GroupName", "ops")),
            await CallAsync(server, "GetInstanceProfile", ("InstanceProfileName", "web")),
            await CallAsync(server, "ListInstanceProfilesForRole", ("RoleName", "job")),
        ];
        return string.Concat(answers.Select(answer => answer.Xml.Elements().First().ToString(System.Xml.Linq.SaveOptions.DisableFormatting)))
            .Replace(" xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"", "", StringComparison.Ordinal);
    }
}
