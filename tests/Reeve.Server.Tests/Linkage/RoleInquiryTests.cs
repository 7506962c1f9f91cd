using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.ServiceSide;

namespace Reeve.Server.Tests.Linkage;

/// <summary>What an account's own principals learn of its service-linked roles.</summary>
public sealed class RoleInquiryTests
{
    private const string Forecast = "deletion-forecast";
    private const string Sessions = "sessions";

    public static TheoryData<string, string> Looks => new()
    {
        { Forecast, "iam:GetServiceLinkedRoleDeletionStatus" },
        { Sessions, "iam:GetRole" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_action_allows_it_on_the_role_and_no_other_does(string look, string action)
    {
        await using var server = await WithRoleAsync();
        var allowed = await UserAsync(server, "allowed", action, server.RoleArn());
        var elsewhere = await UserAsync(server, "elsewhere", action, server.RoleArn() + "2");
        var other = await UserAsync(server, "other", "iam:ListRoles", "*");

        (await LookAsync(server, allowed, look)).OkJson();
        foreach (var refused in (TestKey[])[elsewhere, other])
        {
            var message = Ledger.Refused(await LookAsync(server, refused, look), 403, "AccessDenied");
            Assert.Contains($"is not authorized to perform: {action} on resource: role {Ledger.Role} because no identity-based policy allows", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_deny_refuses_whoever_is_allowed_everything(string look, string action)
    {
        await using var server = await WithRoleAsync();
        var user = await server.AddUserAsync(server.Root, "denied", LedgerService.Policy(
            $$"""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"{{action}}","Resource":"*"}"""));

        Assert.Contains("explicit deny", Ledger.Refused(await LookAsync(server, user, look), 403, "AccessDenied"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Forecast)]
    [InlineData(Sessions)]
    public async Task Another_account_is_refused_whether_there_is_such_a_role_or_not(string look)
    {
        await using var server = await WithRoleAsync();
        var created = Ledger.Json(await server.OperatorAsync(HttpMethod.Post, "accounts", "{}")).GetProperty("rootAccessKey");
        var stranger = new TestKey(created.Text("accessKeyId")!, created.Text("secretAccessKey")!);

        var there = Ledger.Refused(await LookAsync(server, stranger, look), 403, "AccessDenied");
        var nowhere = Ledger.Refused(await LookAsync(server, stranger, look, "Nobody"), 403, "AccessDenied");

        Assert.Equal(nowhere, there.Replace(Ledger.Role, "Nobody", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Forecast)]
    [InlineData(Sessions)]
    public async Task A_linked_service_and_an_unsigned_request_are_refused_and_a_role_that_is_none_is_not_found(string look)
    {
        await using var server = await WithRoleAsync();
        await server.CallAsync(server.Root, "CreateRole", ("RoleName", "plain"), ("AssumeRolePolicyDocument", LedgerService.Policy("""{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""")));
        var service = await server.IssueKeyAsync();

        Ledger.Refused(await LookAsync(server, service, look), 403, "AccessDenied");
        Ledger.Refused(await LookAsync(server, server.Root, look, "Nobody"), 404, "NoSuchEntity");
        Ledger.Refused(await LookAsync(server, server.Root, look, "plain"), 400, "InvalidInput");
        Assert.Equal(403, (await server.SendAsync(server.Get("/reeve/v1/" + Path(server, look, Ledger.Role)))).Status);
    }

    [Theory]
    [InlineData(Forecast)]
    [InlineData(Sessions)]
    public async Task It_is_the_same_JSON_as_the_operators(string look)
    {
        await using var server = await WithRoleAsync();
        var service = await server.IssueKeyAsync();
        (await server.AssumeAsServiceAsync(service, server.RoleArn())).Ok();

        var own = await LookAsync(server, server.Root, look);

        Assert.Equal((await server.OperatorAsync(HttpMethod.Get, Path(server, look, Ledger.Role))).Body, own.Body);
        Assert.Contains("2026-05-09T16:45:35Z", own.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_look_is_in_the_trail_the_refused_ones_too()
    {
        await using var server = await WithRoleAsync();
        var nobody = await server.AddUserAsync(server.Root, "nobody");
        await LookAsync(server, server.Root, Forecast);
        await LookAsync(server, nobody, Sessions);

        var told = (await server.ReadAuditAsync(server.AccountId)).Where(each => each.Text("eventName")!.Contains("ServiceLinkedRole", StringComparison.Ordinal)).ToArray();

        var forecast = Assert.Single(told, each => each.Text("eventName") == "ForecastServiceLinkedRoleDeletion");
        Assert.Equal(Ledger.Role, forecast.GetProperty("requestParameters").Text("roleName"));
        Assert.False(forecast.TryGetProperty("errorCode", out _));
        Assert.Equal("AccessDenied", Assert.Single(told, each => each.Text("eventName") == "ListServiceLinkedRoleSessions").Text("errorCode"));
    }

    private static async Task<TestServer> WithRoleAsync()
    {
        var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());
        return server;
    }

    private static Task<TestKey> UserAsync(TestServer server, string name, string action, string resource) => server.AddUserAsync(
        server.Root, name, LedgerService.Policy($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}"""));

    private static string Path(TestServer server, string look, string role) => $"accounts/{server.AccountId}/roles/{role}/{look}";

    private static Task<WireAnswer> LookAsync(TestServer server, TestKey key, string look, string role = Ledger.Role) =>
        server.ServiceAsync(key, "GET", Path(server, look, role));
}
