using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>Who may not use the service's side, call by call.</summary>
public sealed class ServiceDoorTests
{
    public static TheoryData<string> Calls => RouteDoorTests.OfServices;

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_service_that_is_registered_no_more_is_refused(string route)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var removed = await server.OperatorAsync(HttpMethod.Delete, $"services/{Ledger.Service}");
        Assert.True(removed.Status == 200, removed.Body);

        Ledger.Refused(await RouteCall.SendAsync(server, route, service), 403, "InvalidClientTokenId");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_account_without_the_role_has_nothing_for_it(string route)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        var (empty, _) = await server.AddAccountAsync();
        if (!route.Contains("{accountId}", StringComparison.Ordinal))
        {
            return; // these have no account: the caller's is theirs
        }

        // Where a caller is handed over it is told that the caller is of another account.
        var isCallers = route.StartsWith("POST ", StringComparison.Ordinal);
        foreach (var accountId in (string[])[empty, "999999999999"])
        {
            Ledger.Refused(await RouteCall.SendAsync(server, route, service, accountId), isCallers ? 403 : 404, isCallers ? "AccessDenied" : "NoSuchEntity");
        }
    }

    [Fact]
    public async Task A_prefix_belongs_to_one_service_and_Reeves_own_to_none()
    {
        await using var server = await TestServer.StartAsync();
        await server.RegisterAsync();

        foreach (var (prefix, status, code) in new[] { ("ledger", 409, "EntityAlreadyExists"), ("iam", 400, "MalformedManifest"), ("cloudtrail", 400, "MalformedManifest"), ("reeve", 400, "MalformedManifest") })
        {
            var answer = await server.OperatorAsync(
                HttpMethod.Put, "services/notes.example.com", LedgerService.OtherManifest(prefix));
            Ledger.Refused(answer, status, code);
        }
    }
}
