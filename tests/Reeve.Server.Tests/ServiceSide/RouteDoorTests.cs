using System.Runtime.CompilerServices;
using Reeve.Server.ServiceApi;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>Who gets in at each route of the service API, and who does not.</summary>
public sealed class RouteDoorTests
{
    public static TheoryData<string> Routes => [.. RouteCall.All.Keys];

    public static TheoryData<string> OfServices => [.. Of(RouteDoor.Services)];

    public static TheoryData<string> OfPrincipals => [.. Of(RouteDoor.Principals)];

    public static TheoryData<string> OfAnybody => [.. Of(RouteDoor.Anybody)];

    [Fact]
    public void Every_route_has_its_entry()
    {
        // What a route is does not depend on what it is made with.
        var routes = typeof(IServiceResource).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IServiceResource)))
            .Select(type => (IServiceResource)RuntimeHelpers.GetUninitializedObject(type))
            .Select(resource => $"{resource.Method} {resource.Path}");

        Assert.Equal(routes.Order(StringComparer.Ordinal), RouteCall.All.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_does_not_sign_is_refused_the_operator_too(string route)
    {
        await using var server = await StartAsync();
        await server.IssueKeyAsync();

        Ledger.Refused(await RouteCall.SendUnsignedAsync(server, route), 403, "MissingAuthenticationToken");
        Ledger.Refused(await RouteCall.SendUnsignedAsync(server, route, server.OperatorToken), 400, "IncompleteSignature");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Who_signs_with_another_secret_or_a_key_that_was_taken_away_is_refused(string route)
    {
        await using var server = await StartAsync();
        var service = await server.IssueKeyAsync();
        var user = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(server.Root, "UpdateAccessKey", ("UserName", "ann"), ("AccessKeyId", user.Id), ("Status", "Inactive"))).Ok();
        Ledger.Refused(await RouteCall.SendAsync(server, route, service with { Secret = "another" }), 403, "SignatureDoesNotMatch");
        Ledger.Refused(await RouteCall.SendAsync(server, route, server.Root with { Secret = "another" }), 403, "SignatureDoesNotMatch");

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, $"services/{Ledger.Service}/access-key/{service.Id}")).Status);

        Ledger.Refused(await RouteCall.SendAsync(server, route, service), 403, "InvalidClientTokenId");
        Ledger.Refused(await RouteCall.SendAsync(server, route, user), 403, "InvalidClientTokenId");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
    }

    [Theory]
    [MemberData(nameof(OfServices))]
    public async Task A_services_route_lets_the_service_in_and_no_other_and_no_principal_however_powerful(string route)
    {
        await using var server = await StartAsync();
        var service = await server.IssueKeyAsync();
        var other = await server.RegisterOtherAsync();
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);

        Ledger.Refused(await RouteCall.SendAsync(server, route, admin), 403, "AccessDenied");
        Ledger.Refused(await RouteCall.SendAsync(server, route, server.Root), 403, "AccessDenied");

        // What the ledger's caller signed proves nothing to another service; of the ledger's role it hears that there is none.
        var isCallers = route.StartsWith("POST ", StringComparison.Ordinal);
        Ledger.Refused(await RouteCall.SendAsync(server, route, other), isCallers ? 403 : 404, isCallers ? "InvalidCaller" : "NoSuchEntity");
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
        (await RouteCall.SendAsync(server, route, service)).OkJson();
    }

    [Theory]
    [MemberData(nameof(OfPrincipals))]
    public async Task A_principals_route_lets_those_in_who_are_allowed_and_nobody_elses(string route)
    {
        await using var server = await StartAsync();
        var service = await server.IssueKeyAsync();
        var nobody = await server.AddUserAsync(server.Root, "nobody");
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);
        var (_, stranger) = await server.AddAccountAsync();

        foreach (var refused in (TestKey[])[service, nobody, stranger])
        {
            Ledger.Refused(await RouteCall.SendAsync(server, route, refused), 403, "AccessDenied");
        }

        (await RouteCall.SendAsync(server, route, admin)).OkJson();
    }

    [Theory]
    [MemberData(nameof(OfAnybody))]
    public async Task A_route_that_tells_nothing_of_anybody_lets_in_whoever_signs(string route)
    {
        await using var server = await StartAsync();
        var (_, stranger) = await server.AddAccountAsync();

        foreach (var key in (TestKey[])[await server.AddUserAsync(server.Root, "nobody"), stranger, await server.IssueKeyAsync()])
        {
            (await RouteCall.SendAsync(server, route, key)).OkJson();
        }
    }

    private static IEnumerable<string> Of(RouteDoor door) => RouteCall.All.Where(each => each.Value.Door == door).Select(each => each.Key);

    private static async Task<TestServer> StartAsync()
    {
        var server = await TestServer.StartAsync(options => options with { SessionRevocation = true });
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        // A second version of its template waits, to be approved.
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/template-approval", """{"isRequired":true}""")).Status);
        await server.ApplyAsync(Ledger.Manifest("sns:*"));
        return server;
    }
}
