using System.Text.Json.Nodes;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>Who may not use the service's side, call by call.</summary>
public sealed class ServiceDoorTests
{
    private const string Roles = "accounts/{0}/roles/";

    public static TheoryData<string, string> Calls => new()
    {
        { "POST", "authorize" },
        { "POST", "passed-role" },
        { "POST", Roles + "ensure" },
        { "DELETE", Roles + Ledger.Role },
        { "GET", Roles + Ledger.Role + "/leases" },
        { "PUT", Roles + Ledger.Role + "/leases/books" },
        { "DELETE", Roles + Ledger.Role + "/leases/books" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_principal_of_an_account_may_not_however_powerful(string method, string path)
    {
        await using var server = await StartAsync();
        await server.RegisterAsync();
        await server.MakeRoleAsync();
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);

        Ledger.Refused(await CallAsync(server, admin, method, path), 403, "AccessDenied");
        Ledger.Refused(await CallAsync(server, server.Root, method, path), 403, "AccessDenied");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_revoked_key_is_refused(string method, string path)
    {
        await using var server = await StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, $"services/{Ledger.Service}/access-key/{service.Id}")).Status);

        Ledger.Refused(await CallAsync(server, service, method, path), 403, "InvalidClientTokenId");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_service_that_is_registered_no_more_is_refused(string method, string path)
    {
        await using var server = await StartAsync();
        var service = await server.RegisterAsync();
        var removed = await server.OperatorAsync(HttpMethod.Delete, $"services/{Ledger.Service}");
        Assert.True(removed.Status == 200, removed.Body);

        Ledger.Refused(await CallAsync(server, service, method, path), 403, "InvalidClientTokenId");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Another_services_key_reaches_neither_the_role_nor_the_caller(string method, string path)
    {
        await using var server = await StartAsync();
        await server.RegisterAsync();
        await server.MakeRoleAsync();
        var other = await server.RegisterOtherAsync();

        var answer = await CallAsync(server, other, method, path);

        Ledger.Refused(answer, method is "POST" ? 403 : 404, method is "POST" ? "InvalidCaller" : "NoSuchEntity");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_account_without_the_role_has_nothing_for_it(string method, string path)
    {
        await using var server = await StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        var (empty, _) = await server.AddAccountAsync();
        if (method is "POST" && !path.StartsWith(Roles, StringComparison.Ordinal))
        {
            return; // these have no account: the caller's is theirs
        }

        var answer = await CallAsync(server, service, method, path, empty);

        Ledger.Refused(answer, method is "POST" ? 403 : 404, method is "POST" ? "AccessDenied" : "NoSuchEntity");
        Ledger.Refused(await CallAsync(server, service, method, path, "999999999999"), answer.Status, method is "POST" ? "AccessDenied" : "NoSuchEntity");
    }

    [Fact]
    public async Task A_prefix_belongs_to_one_service_and_Reeves_own_to_none()
    {
        await using var server = await StartAsync();
        await server.RegisterAsync();

        foreach (var (prefix, status, code) in new[] { ("ledger", 409, "EntityAlreadyExists"), ("iam", 400, "MalformedManifest"), ("cloudtrail", 400, "MalformedManifest"), ("reeve", 400, "MalformedManifest") })
        {
            var answer = await server.OperatorAsync(
                HttpMethod.Put, "services/notes.example.com", LedgerService.OtherManifest(prefix));
            Ledger.Refused(answer, status, code);
        }
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync();

    private static Task<WireAnswer> CallAsync(TestServer server, TestKey key, string method, string path, string? accountId = null)
    {
        var body = new JsonObject { ["caller"] = server.Signed(server.Root) };
        switch (path)
        {
            case "authorize":
                body["questions"] = new JsonArray(LedgerService.Question("notes:Read"));
                break;
            case "passed-role":
                body["roleArn"] = server.RoleArn();
                break;
        }

        JsonNode? sent = method switch
        {
            "POST" => body,
            "PUT" => JsonNode.Parse("""{"region":"eu-central-1","resources":[],"until":"2026-05-09T17:00:00Z"}"""),
            _ => null,
        };
        return server.ServiceAsync(
            key, method, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, accountId ?? server.AccountId), sent);
    }
}
