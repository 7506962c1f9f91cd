using System.Text.Json.Nodes;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A service has its role made by its callers' permission.</summary>
public sealed class EnsureRoleTests
{
    private const string OnlyThroughTheLedger = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole",
         "Resource":"arn:aws:iam::*:role/aws-service-role/ledger.example.com/ServiceRoleForLedger",
         "Condition":{"StringEquals":{"iam:AWSServiceName":"ledger.example.com","aws:CalledViaFirst":"ledger.example.com"},
                      "ForAnyValue:StringEquals":{"aws:CalledVia":"ledger.example.com"},"Bool":{"aws:ViaAWSService":"true"}}}]}
        """;

    [Fact]
    public async Task The_role_is_made_once_by_the_permission_of_a_caller()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "ann", OnlyThroughTheLedger);

        (await server.CallAsync(user, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service))).Refused(403, "AccessDenied");
        var made = (await server.EnsureAsync(service, user)).OkJson();
        var found = (await server.EnsureAsync(service, user)).OkJson();

        Assert.True(made.GetProperty("isNew").GetBoolean());
        Assert.False(found.GetProperty("isNew").GetBoolean());
        Assert.Equal(made.Text("roleId"), found.Text("roleId"));
        Assert.Equal(server.RoleArn(), made.Text("roleArn"));
        await server.RestartAsync();
        Assert.Equal(made.Text("roleId"), (await server.EnsureAsync(service, user)).OkJson().Text("roleId"));
    }

    [Fact]
    public async Task The_account_is_told_who_had_it_made_through_whom()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "ann", OnlyThroughTheLedger);
        var stranger = await server.AddUserAsync(server.Root, "bob");

        Ledger.Refused(await server.EnsureAsync(service, stranger), 403, "AccessDenied");
        (await server.EnsureAsync(service, user)).OkJson();

        var events = (await server.ReadAuditAsync(server.AccountId))
            .Where(told => told.Text("eventName") == "CreateServiceLinkedRole")
            .OrderByDescending(told => told.GetProperty("userIdentity").Text("userName"), StringComparer.Ordinal) // refusals are written a little later
            .ToArray();
        Assert.Equal(["bob", "ann"], events.Select(told => told.GetProperty("userIdentity").Text("userName")));
        Assert.All(events, told =>
        {
            Assert.Equal(Ledger.Service, told.GetProperty("userIdentity").Text("invokedBy"));
            Assert.Equal(Ledger.Service, told.Text("sourceIPAddress"));
            Assert.Equal(Ledger.Service, told.GetProperty("requestParameters").Text("aWSServiceName"));
        });
        Assert.Equal("AccessDenied", events[0].Text("errorCode"));
        Assert.Equal(Ledger.Role, events[1].GetProperty("responseElements").GetProperty("role").Text("roleName"));
    }

    [Fact]
    public async Task A_caller_without_the_permission_is_refused_and_needs_none_for_a_role_that_is_there()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "bob", LedgerService.Policy("""{"Effect":"Deny","Action":"iam:*","Resource":"*"}"""));

        var message = Ledger.Refused(await server.EnsureAsync(service, user), 403, "AccessDenied");
        Assert.Contains("iam:CreateServiceLinkedRole", message, StringComparison.Ordinal);
        await server.MakeRoleAsync();

        Assert.False((await server.EnsureAsync(service, user)).OkJson().GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task Of_many_at_once_one_makes_it_and_all_have_it()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.EnsureAsync(service, server.Root)));

        var roles = answers.Select(answer => answer.OkJson()).ToArray();
        Assert.Single(roles, role => role.GetProperty("isNew").GetBoolean());
        Assert.Single(roles.Select(role => role.Text("roleId")).Distinct());
    }

    [Fact]
    public async Task A_caller_of_another_account_makes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var (other, otherRoot) = await server.AddAccountAsync();

        Ledger.Refused(await server.EnsureAsync(service, otherRoot, server.AccountId), 403, "AccessDenied");
        Ledger.Refused(await server.EnsureAsync(service, server.Root, other), 403, "AccessDenied");
        Ledger.Refused(await server.EnsureAsync(service, server.Root, "999999999999"), 403, "AccessDenied");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Refused(404, "NoSuchEntity");
    }

    [Fact]
    public async Task The_manifest_says_who_makes_it()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync(Ledger.Manifest(more: "createdBy: iam"));

        Ledger.Refused(await server.EnsureAsync(service, server.Root), 403, "AccessDenied");
        await server.ApplyAsync(Ledger.Manifest(more: "createdBy: service"));
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service))).Refused(400, "InvalidInput");

        Assert.True((await server.EnsureAsync(service, server.Root)).OkJson().GetProperty("isNew").GetBoolean());
    }

    [Theory]
    [InlineData("""{"roleName":"ServiceRoleForNothing"}""", 400, "InvalidInput")]
    [InlineData("""{"suffix":"x"}""", 400, "InvalidInput")]
    [InlineData("""{"suffix":"x/y"}""", 400, "ValidationError")]
    [InlineData("""{"description":"\u0007"}""", 400, "ValidationError")]
    [InlineData("""{"colour":"red"}""", 400, "MalformedInput")]
    public async Task What_the_service_does_not_define_is_refused(string more, int status, string code)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var body = JsonNode.Parse(more)!.AsObject(); // the cases are JSON
        body["caller"] = server.Signed(server.Root);

        Ledger.Refused(await server.ServiceAsync(service, "POST", $"accounts/{server.AccountId}/roles/ensure", body), status, code);
    }
}
