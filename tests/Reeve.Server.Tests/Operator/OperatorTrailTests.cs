using System.Text.Json;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Operator;

/// <summary>What the operator does in an account is in the account's trail.</summary>
public sealed class OperatorTrailTests
{
    private const string Role = "AWSServiceRoleForLexBots";
    private const string Lease = """{"leases":[{"region":"eu-west-1","resources":["arn:aws:lex:eu-west-1:123456789012:bot:b"]}]}""";

    [Fact]
    public async Task Each_change_leaves_one_event_and_looking_leaves_none()
    {
        await using var server = await TestServer.StartAsync();
        var account = $"accounts/{(await server.AddAccountAsync("""{"alias":"ledger"}""")).Id}";
        var id = account.Split('/')[1];

        await SendAsync(server, HttpMethod.Put, $"{account}/quotas", """{"quotas":{"UsersQuota":9}}""");
        await SendAsync(server, HttpMethod.Post, $"{account}/service-linked-roles", """{"service":"lex.amazonaws.com","owner":"stack:a"}""");
        await SendAsync(server, HttpMethod.Put, $"{account}/roles/{Role}/usage", Lease);
        await SendAsync(server, HttpMethod.Delete, $"{account}/roles/{Role}/usage");
        await SendAsync(server, HttpMethod.Delete, $"{account}/roles/{Role}/claims/stack:a");
        await SendAsync(server, HttpMethod.Post, $"{account}/roles/{Role}/revoke-sessions");
        await SendAsync(server, HttpMethod.Put, $"{account}/template-approval", """{"isRequired":true}""");
        await SendAsync(server, HttpMethod.Post, $"{account}/import", """{"GroupDetailList":[],"UserDetailList":[],"RoleDetailList":[],"Policies":[]}""");
        foreach (var path in new[] { "", "/quotas", $"/roles/{Role}/usage", $"/roles/{Role}/claims", $"/roles/{Role}/sessions", "/template-approval", "/export", "/events" })
        {
            await SendAsync(server, HttpMethod.Get, account + path);
        }

        await SendAsync(server, HttpMethod.Post, $"{account}/import?dryRun=true", "{}");

        var trail = await server.ReadAuditAsync(id);

        Assert.Equal(
            [
                """CreateAccount {"accountAlias":"ledger"}""",
                """SetAccountQuotas {"quotas":{"UsersQuota":9}}""",
                """EnsureServiceLinkedRole {"aWSServiceName":"lex.amazonaws.com","customSuffix":null,"description":null,"owner":"stack:a"}""",
                $$"""StateRoleUsage {"roleName":"{{Role}}","leases":[{"region":"eu-west-1","resourceCount":1}]}""",
                $$"""LiftRoleUsage {"roleName":"{{Role}}"}""",
                $$"""ReleaseServiceLinkedRole {"roleName":"{{Role}}","owner":"stack:a"}""",
                $$"""RevokeServiceLinkedRoleSessions {"roleName":"{{Role}}"}""",
                """SetTemplateApproval {"isRequired":true}""",
                """ImportAccount {"keepAccountId":false}""",
            ],
            trail.Select(told => $"{told.GetProperty("eventName").GetString()} {told.GetProperty("requestParameters").GetRawText()}"));
    }

    [Fact]
    public async Task An_event_says_that_it_was_the_operator_and_from_where()
    {
        await using var server = await TestServer.StartAsync();
        var answer = await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/quotas", """{"quotas":{}}""");

        var told = Assert.Single(await server.ReadAuditAsync(server.AccountId)); // the first account is the server's own doing

        Assert.Equal("""{"type":"Operator","principalId":"operator"}""", told.GetProperty("userIdentity").GetRawText());
        Assert.Equal("operator.reeve", told.GetProperty("eventSource").GetString());
        Assert.Equal("127.0.0.1", told.GetProperty("sourceIPAddress").GetString());
        Assert.Equal(answer.Headers["x-amzn-RequestId"], told.GetProperty("requestID").GetString());
        Assert.False(told.GetProperty("readOnly").GetBoolean());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("responseElements").ValueKind);
        Assert.Equal(server.AccountId, told.GetProperty("recipientAccountId").GetString());
    }

    [Fact]
    public async Task The_operators_events_are_found_by_name_and_source()
    {
        await using var server = await TestServer.StartAsync();
        await SendAsync(server, HttpMethod.Put, $"accounts/{server.AccountId}/quotas", """{"quotas":{}}""");
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();

        foreach (var query in new[] { "attribute=Username&value=operator", "attribute=EventSource&value=operator.reeve" })
        {
            using var found = JsonDocument.Parse(await SendAsync(server, HttpMethod.Get, $"accounts/{server.AccountId}/events?{query}"));
            Assert.Equal("SetAccountQuotas", Assert.Single(found.RootElement.GetProperty("events").EnumerateArray()).GetProperty("eventName").GetString());
        }
    }

    [Fact]
    public async Task A_refusal_is_in_the_trail_with_its_error()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/roles/nobody/usage", Lease)).Status);

        var told = Assert.Single(await server.ReadAuditAsync(server.AccountId));

        Assert.Equal(("StateRoleUsage", "NoSuchEntityException"), (told.GetProperty("eventName").GetString(), told.GetProperty("errorCode").GetString()));
    }

    [Fact]
    public async Task The_trail_of_a_deleted_account_goes_with_it_and_its_next_begins_anew()
    {
        await using var server = await TestServer.StartAsync();
        const string json = """{"accountId":"000000000001"}""";
        await server.AddAccountAsync(json);
        await SendAsync(server, HttpMethod.Delete, "accounts/000000000001");
        await server.AddAccountAsync(json);

        Assert.Equal("CreateAccount", Assert.Single(await server.ReadAuditAsync("000000000001")).GetProperty("eventName").GetString());
    }

    private static async Task<string> SendAsync(TestServer server, HttpMethod method, string path, string? json = null)
    {
        var answer = await server.OperatorAsync(method, path, json);
        Assert.True(answer.Status is 200 or 201 || path.EndsWith("dryRun=true", StringComparison.Ordinal), $"{method} {path}: {answer.Status} {answer.Body}");
        return answer.Body;
    }
}
