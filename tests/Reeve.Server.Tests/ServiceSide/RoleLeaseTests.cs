using System.Text.Json.Nodes;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A service says that it uses its role, and gives it up.</summary>
public sealed class RoleLeaseTests
{
    [Fact]
    public async Task A_held_role_cannot_be_deleted_and_a_lifted_one_can()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();

        var held = (await HoldAsync(server, service, "books")).OkJson();
        Assert.Equal(("books", "eu-central-1", true), (held.Text("leaseId"), held.Text("region"), held.GetProperty("partial").GetBoolean()));
        await server.RestartAsync();
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Ledger.Role))).Ok().Text("DeletionTaskId");
        Assert.Equal("FAILED", await EndAsync(server, task));
        Ledger.Refused(await DeleteAsync(server, service), 409, "DeleteConflict");

        Assert.True((await LiftAsync(server, service, "books")).OkJson().GetProperty("wasHeld").GetBoolean());
        Assert.False((await LiftAsync(server, service, "books")).OkJson().GetProperty("wasHeld").GetBoolean());
        await server.DeleteRoleAsync();
    }

    [Fact]
    public async Task A_lease_is_renewed_by_its_id_and_ends_by_itself()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        (await HoldAsync(server, service, "books")).OkJson();
        (await HoldAsync(server, service, "maps", "2026-05-09T16:00:00Z")).OkJson();
        (await HoldAsync(server, service, "books", "2026-05-09T18:00:00Z")).OkJson();

        Assert.Equal(["maps", "books"], await ListAsync(server, service));
        server.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["books"], await ListAsync(server, service));
        Ledger.Refused(await DeleteAsync(server, service), 409, "DeleteConflict");
        server.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty(await ListAsync(server, service));
        Assert.Equal(server.RoleArn(), (await DeleteAsync(server, service)).OkJson().Text("roleArn"));
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Refused(404, "NoSuchEntity");
        Ledger.Refused(await DeleteAsync(server, service), 404, "NoSuchEntity");
    }

    [Fact]
    public async Task The_account_is_told_when_a_lease_begins_and_ends_and_that_the_service_gave_the_role_up()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        await HoldAsync(server, service, "books");
        await HoldAsync(server, service, "books");
        await LiftAsync(server, service, "books");
        await DeleteAsync(server, service);

        var events = (await server.ReadAuditAsync(server.AccountId)).Where(told => told.GetProperty("userIdentity").Text("type") == "AWSService").ToArray();

        Assert.Equal(["HoldRoleLease", "LiftRoleLease", "DeleteServiceLinkedRole"], events.Select(told => told.Text("eventName")));
        Assert.All(events, told => Assert.Equal(Ledger.Service, told.GetProperty("userIdentity").Text("invokedBy")));
    }

    [Fact]
    public async Task A_manifest_can_leave_the_deletion_to_IAM()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync(Ledger.Manifest(more: "deletedBy: iam"));
        await server.MakeRoleAsync();

        Ledger.Refused(await DeleteAsync(server, service), 403, "AccessDenied");
    }

    [Theory]
    [InlineData("a/b", "2026-05-09T16:00:00Z", 404, "NotFound")]
    [InlineData("a%20b", "2026-05-09T16:00:00Z", 400, "ValidationError")]
    [InlineData("books", "2026-05-09T15:00:00Z", 400, "ValidationError")]
    [InlineData("books", "2026-05-17T16:00:00Z", 400, "ValidationError")]
    [InlineData("books", "tomorrow", 400, "ValidationError")]
    public async Task A_lease_has_an_id_and_an_end_that_is_not_far(string id, string until, int status, string code)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();

        Ledger.Refused(await HoldAsync(server, service, id, until), status, code);
    }

    [Fact]
    public async Task What_the_operator_states_leaves_the_services_leases_and_what_the_operator_lifts_takes_all()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        (await HoldAsync(server, service, "books")).OkJson();

        await server.OperatorAsync(HttpMethod.Put, Role(server) + "/usage", """{"leases":[{"region":"eu-west-1","resources":[]}]}""");
        Assert.Equal(["books", null], await ListAsync(server, service));
        await server.OperatorAsync(HttpMethod.Put, Role(server) + "/usage", """{"leases":[]}""");
        Assert.Equal(["books"], await ListAsync(server, service));
        await server.OperatorAsync(HttpMethod.Delete, Role(server) + "/usage");

        Assert.Empty(await ListAsync(server, service));
    }

    [Fact]
    public async Task Leases_are_bounded()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        for (var number = 0; number < 5; number++)
        {
            (await HoldAsync(server, service, $"wide{number}", resources: 1000)).OkJson();
        }

        Ledger.Refused(await HoldAsync(server, service, "more"), 409, "LimitExceeded");
        (await LiftAsync(server, service, "wide0")).OkJson();
        foreach (var number in Enumerable.Range(0, 96))
        {
            (await HoldAsync(server, service, $"l{number}", resources: 0)).OkJson();
        }

        Ledger.Refused(await HoldAsync(server, service, "more", resources: 0), 409, "LimitExceeded");
    }

    private static string Role(TestServer server) => $"accounts/{server.AccountId}/roles/{Ledger.Role}";

    private static Task<WireAnswer> HoldAsync(TestServer server, TestKey service, string id, string until = "2026-05-09T17:00:00Z", int resources = 1) =>
        server.ServiceAsync(service, "PUT", $"{Role(server)}/leases/{id}", new JsonObject
        {
            ["region"] = "eu-central-1",
            ["resources"] = new JsonArray([.. Enumerable.Range(0, resources).Select(number => JsonValue.Create($"arn:aws:ledger:eu-central-1:{server.AccountId}:ledger/{number}"))]),
            ["until"] = until,
            ["partial"] = true,
        });

    private static Task<WireAnswer> LiftAsync(TestServer server, TestKey service, string id) => server.ServiceAsync(service, "DELETE", $"{Role(server)}/leases/{id}");

    private static Task<WireAnswer> DeleteAsync(TestServer server, TestKey service) => server.ServiceAsync(service, "DELETE", Role(server));

    private static async Task<string?[]> ListAsync(TestServer server, TestKey service) =>
        [.. (await server.ServiceAsync(service, "GET", $"{Role(server)}/leases")).OkJson().GetProperty("leases").EnumerateArray().Select(lease => lease.TryGetProperty("leaseId", out var id) ? id.GetString() : null)];

    private static async Task<string> EndAsync(TestServer server, string task)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var status = (await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task))).Ok().Text("Status");
            if (status is "SUCCEEDED" or "FAILED")
            {
                return status;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        return "never";
    }
}
