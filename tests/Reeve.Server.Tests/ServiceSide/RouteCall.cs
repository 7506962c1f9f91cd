using System.Text.Json.Nodes;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A call of one route of the service API, as whoever it is for makes it and is answered.</summary>
/// <param name="Door">Whom the route is for.</param>
/// <param name="Path">The path, with <c>ACCOUNT</c> for the account.</param>
/// <param name="Body">Makes the body, or null.</param>
internal sealed record RouteCall(RouteDoor Door, string Path, Func<TestServer, JsonNode>? Body = null)
{
    private const string Roles = "accounts/ACCOUNT/roles/";

    /// <summary>One for each route, by its method and pattern. A route without one fails the tests.</summary>
    public static IReadOnlyDictionary<string, RouteCall> All { get; } = new Dictionary<string, RouteCall>(StringComparer.Ordinal)
    {
        ["GET services"] = new(RouteDoor.Anybody, "services"),
        ["GET services/{servicePrincipal}/templates"] = new(RouteDoor.Anybody, $"services/{Ledger.Service}/templates"),
        ["POST policy-check"] = new(RouteDoor.Anybody, "policy-check", _ => new JsonObject { ["document"] = Accounts.EverythingPolicy }),
        ["POST authorize"] = new(RouteDoor.Services, "authorize", server => Calling(server, "questions", new JsonArray(LedgerService.Question("ledger:CreateLedger")))),
        ["POST passed-role"] = new(RouteDoor.Services, "passed-role", server => Calling(server, "roleArn", server.RoleArn())),
        ["POST accounts/{accountId}/roles/ensure"] = new(RouteDoor.Services, Roles + "ensure", server => Calling(server, "roleName", Ledger.Role)),
        ["DELETE accounts/{accountId}/roles/{roleName}"] = new(RouteDoor.Services, Roles + Ledger.Role),
        ["GET accounts/{accountId}/roles/{roleName}/leases"] = new(RouteDoor.Services, Roles + Ledger.Role + "/leases"),
        ["PUT accounts/{accountId}/roles/{roleName}/leases/{leaseId}"] = new(RouteDoor.Services, Roles + Ledger.Role + "/leases/books", _ => Lease()),
        ["DELETE accounts/{accountId}/roles/{roleName}/leases/{leaseId}"] = new(RouteDoor.Services, Roles + Ledger.Role + "/leases/books"),
        ["GET accounts/{accountId}/roles/{roleName}/deletion-forecast"] = new(RouteDoor.Principals, Roles + Ledger.Role + "/deletion-forecast"),
        ["GET accounts/{accountId}/roles/{roleName}/sessions"] = new(RouteDoor.Principals, Roles + Ledger.Role + "/sessions"),
        ["POST accounts/{accountId}/roles/{roleName}/revoke-sessions"] = new(RouteDoor.Principals, Roles + Ledger.Role + "/revoke-sessions"),
        ["GET accounts/{accountId}/template-approval"] = new(RouteDoor.Principals, "accounts/ACCOUNT/template-approval"),
        ["POST accounts/{accountId}/template-approval/{servicePrincipal}"] = new(
            RouteDoor.Principals, "accounts/ACCOUNT/template-approval/" + Ledger.Service, _ => Approval()),
        ["GET accounts/{accountId}/who-can"] = new(RouteDoor.Principals, "accounts/ACCOUNT/who-can?action=sns:Publish&resource=*"),
    };

    /// <summary>Makes the call.</summary>
    /// <param name="server">The server.</param>
    /// <param name="route">The route.</param>
    /// <param name="key">Who signs.</param>
    /// <param name="accountId">The account in the path; null for the first.</param>
    public static Task<WireAnswer> SendAsync(TestServer server, string route, TestKey key, string? accountId = null) =>
        server.ServiceAsync(key, MethodOf(route), All[route].PathIn(accountId ?? server.AccountId), All[route].Body?.Invoke(server));

    /// <summary>Makes the call without a signature.</summary>
    /// <param name="server">The server.</param>
    /// <param name="route">The route.</param>
    /// <param name="bearer">A bearer token, or null.</param>
    public static Task<WireAnswer> SendUnsignedAsync(TestServer server, string route, string? bearer = null)
    {
        var message = new HttpRequestMessage(new(MethodOf(route)), new Uri(server.Endpoint, "/reeve/v1/" + All[route].PathIn(server.AccountId)));
        message.Headers.Authorization = bearer is null ? null : new("Bearer", bearer);
        message.Content = All[route].Body?.Invoke(server) is { } body ? new StringContent(body.ToJsonString()) : null;
        return server.SendAsync(message);
    }

    private static string MethodOf(string route) => route[..route.IndexOf(' ', StringComparison.Ordinal)];

    private static JsonObject Calling(TestServer server, string name, JsonNode value) => new() { ["caller"] = server.Signed(server.Root), [name] = value };

    private static JsonNode Approval() => new JsonObject { ["versions"] = new JsonArray(new JsonObject { ["roleName"] = Ledger.Role, ["version"] = 2 }) };

    private static JsonObject Lease() => new JsonObject { ["region"] = "eu-central-1", ["resources"] = new JsonArray(), ["until"] = "2026-05-09T17:00:00Z" };

    private string PathIn(string accountId) => Path.Replace("ACCOUNT", accountId, StringComparison.Ordinal);
}
