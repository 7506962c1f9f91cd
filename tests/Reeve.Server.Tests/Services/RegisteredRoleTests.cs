namespace Reeve.Server.Tests.Services;

/// <summary>The roles of a registered service are as AWS's are.</summary>
public sealed class RegisteredRoleTests
{
    [Fact]
    public async Task The_role_has_what_the_manifest_says()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest(more: "alsoAssumedBy: [archive.example.com]"));

        var role = (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();

        Assert.Equal($"arn:aws:iam::{server.AccountId}:role/aws-service-role/{Ledger.Service}/{Ledger.Role}", role.Text("Arn"));
        Assert.Equal("Lets the ledger notify.", role.Text("Description"));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["ledger.example.com","archive.example.com"]},"Action":"sts:AssumeRole"}]}""",
            Uri.UnescapeDataString(role.Text("AssumeRolePolicyDocument")));
        var attached = (await server.CallAsync(server.Root, "ListAttachedRolePolicies", ("RoleName", Ledger.Role))).Ok();
        Assert.Equal([Ledger.PolicyArn], attached.Texts("PolicyArn"));
    }

    [Fact]
    public async Task Its_policy_is_readable_and_attachable_to_nothing_else()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        await server.MakeRoleAfterAsync(Ledger.Manifest("sns:*"));
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "u"))).Ok();

        var policy = (await server.CallAsync(server.Root, "GetPolicy", ("PolicyArn", Ledger.PolicyArn))).Ok();
        var versions = (await server.CallAsync(server.Root, "ListPolicyVersions", ("PolicyArn", Ledger.PolicyArn))).Ok();
        var first = (await server.CallAsync(server.Root, "GetPolicyVersion", ("PolicyArn", Ledger.PolicyArn), ("VersionId", "v1"))).Ok();
        var listed = (await server.CallAsync(server.Root, "ListPolicies", ("PathPrefix", "/aws-service-role/"), ("MaxItems", "1000"))).Ok();
        var attached = (await server.CallAsync(server.Root, "ListPolicies", ("OnlyAttached", "true"))).Ok();

        Assert.Equal(("v2", "1", "false", "What the ledger does."), (policy.Text("DefaultVersionId"), policy.Text("AttachmentCount"), policy.Text("IsAttachable"), policy.Text("Description")));
        Assert.Equal(["v2", "v1"], versions.Texts("VersionId"));
        Assert.Equal("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}]}""", Uri.UnescapeDataString(first.Text("Document")));
        Assert.Contains("LedgerPolicy", listed.Texts("PolicyName"));
        Assert.Equal(listed.Texts("PolicyName").Order(StringComparer.Ordinal), listed.Texts("PolicyName"));
        Assert.Equal(["LedgerPolicy"], attached.Texts("PolicyName"));
        (await server.CallAsync(server.Root, "AttachUserPolicy", ("UserName", "u"), ("PolicyArn", Ledger.PolicyArn))).Refused(400, "PolicyNotAttachable");
        (await server.CallAsync(server.Root, "PutUserPermissionsBoundary", ("UserName", "u"), ("PermissionsBoundary", Ledger.PolicyArn))).Refused(404, "NoSuchEntity");
    }

    [Fact]
    public async Task Nobody_may_edit_it()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        foreach (var (action, parameters) in new (string, (string, string)[])[]
        {
            ("DeleteRole", []),
            ("DetachRolePolicy", [("PolicyArn", Ledger.PolicyArn)]),
            ("PutRolePolicy", [("PolicyName", "p"), ("PolicyDocument", Accounts.EverythingPolicy)]),
            ("UpdateAssumeRolePolicy", [("PolicyDocument", "{}")]),
        })
        {
            (await server.CallAsync(server.Root, action, [("RoleName", Ledger.Role), .. parameters])).Refused(400, "UnmodifiableEntity");
        }

        (await server.CallAsync(server.Root, "UpdateRole", ("RoleName", Ledger.Role), ("Description", "Ours"))).Ok();
        await server.ApplyAsync(Ledger.Manifest("sns:*"));
        Assert.Equal("Ours", (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok().Text("Description"));
    }

    [Fact]
    public async Task Creating_it_needs_the_permission_on_its_ARN()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var mayNot = await server.AddUserAsync(server.Root, "mayNot");
        var may = await server.AddUserAsync(
            server.Root,
            "may",
            $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"arn:aws:iam::*:role/aws-service-role/{{{Ledger.Service}}}/{{{Ledger.Role}}}*","Condition":{"StringLike":{"iam:AWSServiceName":"{{{Ledger.Service}}}"}} }]}""");

        var refused = (await server.CallAsync(mayNot, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service))).Refused(403, "AccessDenied");
        Assert.Contains($"role/aws-service-role/{Ledger.Service}/{Ledger.Role}", refused.Message, StringComparison.Ordinal);
        await server.MakeRoleAsync(may);
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service.ToUpperInvariant()))).Refused(400, "InvalidInput");
    }

    [Theory]
    [InlineData("suffix: none", null, 200)]
    [InlineData("suffix: none", "a", 400)]
    [InlineData("suffix: optional", null, 200)]
    [InlineData("suffix: optional", "a", 200)]
    [InlineData("suffix: required", null, 400)]
    [InlineData("suffix: required", "a", 200)]
    [InlineData("createdBy: iam", null, 200)]
    [InlineData("createdBy: service", null, 400)]
    public async Task The_template_says_who_creates_it_and_under_which_name(string rule, string? suffix, int status)
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest(more: rule));

        var answer = await server.CallAsync(
            server.Root, "CreateServiceLinkedRole", suffix is null ? [("AWSServiceName", Ledger.Service)] : [("AWSServiceName", Ledger.Service), ("CustomSuffix", suffix)]);

        Assert.True(answer.Status == status, answer.Body);
        Assert.Equal(status == 200 ? suffix is null ? Ledger.Role : $"{Ledger.Role}_{suffix}" : "InvalidInput", status == 200 ? answer.Text("RoleName") : answer.Code);
    }

    [Fact]
    public async Task A_service_is_not_removed_while_an_account_has_a_role_of_it()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        var message = Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service), 409, "DeleteConflict");
        Assert.Contains(server.AccountId, message, StringComparison.Ordinal);
        var other = Ledger.Manifest().Replace(Ledger.Role, "Another", StringComparison.Ordinal).Replace("LedgerPolicy", "AnotherPolicy", StringComparison.Ordinal);
        Assert.Contains(server.AccountId, Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, "services/" + Ledger.Service, other), 409, "DeleteConflict"), StringComparison.Ordinal);

        await server.DeleteRoleAsync();
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service)).Status);
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service))).Refused(400, "InvalidInput");
        (await server.CallAsync(server.Root, "GetPolicy", ("PolicyArn", Ledger.PolicyArn))).Refused(404, "NoSuchEntity");
    }

    [Fact]
    public async Task A_hidden_service_of_AWS_makes_no_roles_and_keeps_those_that_it_has()
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", "lex.amazonaws.com"))).Ok();

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Put, "services/hidden", """{"all":true,"services":[]}""")).Status);

        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", "batch.amazonaws.com"))).Refused(400, "InvalidInput");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", "AWSServiceRoleForLexBots"))).Ok();
        Assert.Equal("""{"services":[]}""", (await server.GetServiceApiAsync(server.Root, "/reeve/v1/services")).Body);
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, "services/hidden", """{"all":false,"services":["nobody.amazonaws.com"]}"""), 404, "NoSuchEntity");
    }
}
