using System.Text.Json.Nodes;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A service asks whether a caller may hand it a role.</summary>
public sealed class PassedRoleTests
{
    private const string ToTheLedger = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*",
         "Condition":{"StringEquals":{"iam:PassedToService":"ledger.example.com"}}}]}
        """;

    [Fact]
    public async Task The_caller_has_to_be_allowed_and_the_role_to_let_the_service_in()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var may = await server.AddUserAsync(server.Root, "may", ToTheLedger);
        var mayNot = await server.AddUserAsync(server.Root, "mayNot");
        var trusting = await AddRoleAsync(server, "trusting", Ledger.Service);
        var distant = await AddRoleAsync(server, "distant", "ec2.amazonaws.com");

        var good = (await CheckAsync(server, service, may, trusting)).OkJson();
        var untrusted = (await CheckAsync(server, service, may, distant)).OkJson();
        var absent = (await CheckAsync(server, service, may, $"arn:aws:iam::{server.AccountId}:role/absent")).OkJson();
        var refused = (await CheckAsync(server, service, mayNot, trusting)).OkJson();

        Assert.Equal([true, false, false, false], ((System.Text.Json.JsonElement[])[good, untrusted, absent, refused]).Select(answer => answer.GetProperty("isAllowed").GetBoolean()));
        Assert.Equal(("allowed", "allowed"), (good.GetProperty("passing").Text("decision"), good.GetProperty("trust").Text("decision")));
        Assert.Contains("trust policy", untrusted.Text("message"), StringComparison.Ordinal);
        Assert.Contains("iam:PassRole", refused.Text("message"), StringComparison.Ordinal);
        Assert.False(refused.TryGetProperty("trust", out _));
        Assert.False(refused.TryGetProperty("roleId", out _));
    }

    [Fact]
    public async Task Another_service_or_a_linked_role_is_no_target()
    {
        await using var server = await TestServer.StartAsync();
        await server.RegisterAsync();
        var other = await server.RegisterOtherAsync();
        await server.MakeRoleAsync();
        var may = await server.AddUserAsync(server.Root, "may", ToTheLedger);
        var service = await server.IssueKeyAsync();

        Assert.False((await CheckAsync(server, other, may, server.RoleArn(), "notes")).OkJson().GetProperty("isAllowed").GetBoolean());
        var linked = (await CheckAsync(server, service, may, server.RoleArn())).OkJson();

        Assert.Contains("service-linked role", linked.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trust_can_ask_for_the_resource_that_the_role_is_for()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var trust = Trust(
            Ledger.Service,
            """,{"Effect":"Deny","Principal":{"Service":"ledger.example.com"},"Action":"sts:AssumeRole","Condition":{"ArnNotLike":{"aws:SourceArn":"arn:aws:ledger:*:*:ledger/b*"}}}""");
        var role = (await server.CallAsync(server.Root, "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", trust))).Ok().Text("Arn");

        var bad = (await CheckAsync(server, service, server.Root, role, resource: "arn:aws:ledger:::ledger/a")).OkJson();
        var good = (await CheckAsync(server, service, server.Root, role, resource: "arn:aws:ledger:::ledger/b")).OkJson();

        Assert.Equal((false, true), (bad.GetProperty("isAllowed").GetBoolean(), good.GetProperty("isAllowed").GetBoolean()));
    }

    [Fact]
    public async Task It_is_recorded()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var may = await server.AddUserAsync(server.Root, "may", ToTheLedger);
        var role = await AddRoleAsync(server, "trusting", Ledger.Service);

        await CheckAsync(server, service, may, role);
        Ledger.Refused(await CheckAsync(server, service, may, "role"), 400, "ValidationError");

        var told = Assert.Single(await server.ReadAuditAsync(server.AccountId), told => told.Text("eventName") == "PassRole");
        Assert.Equal(Ledger.Service, told.GetProperty("userIdentity").Text("invokedBy"));
        Assert.Equal((role, Ledger.Service), (told.GetProperty("requestParameters").Text("roleArn"), told.GetProperty("requestParameters").Text("passedToService")));
    }

    private static string Trust(string service, string more = "") =>
        $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{{service}}}"},"Action":"sts:AssumeRole"}{{{more}}}]}""";

    private static async Task<string> AddRoleAsync(TestServer server, string name, string service) =>
        (await server.CallAsync(server.Root, "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Trust(service)))).Ok().Text("Arn");

    private static Task<WireAnswer> CheckAsync(
        TestServer server, TestKey service, TestKey caller, string roleArn, string signingName = LedgerService.SigningName, string? resource = null) =>
        server.ServiceAsync(
            service, "POST", "passed-role", new JsonObject { ["caller"] = server.Signed(caller, signingName), ["roleArn"] = roleArn, ["resourceArn"] = resource });
}
