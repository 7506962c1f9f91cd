using System.Text.Json;

namespace Reeve.Server.Tests.Linkage;

/// <summary>What keeps service-linked roles, over the operator API, and deletions that heed it.</summary>
public sealed class LinkedRoleResourceTests
{
    private const string Role = "AWSServiceRoleForLexBots";

    [Fact]
    public async Task A_role_is_made_once_and_joined_then_also_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();

        var first = await EnsureAsync(server, """{"service":"lex.amazonaws.com","description":"Bots","owner":"stack:a"}""");
        var second = await EnsureAsync(server, """{"service":"lex.amazonaws.com","owner":"stack:b"}""");
        await server.RestartAsync();
        var third = await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");

        Assert.Equal((201, 200, 200), (first.Status, second.Status, third.Status));
        using var made = JsonDocument.Parse(first.Body);
        Assert.True(made.RootElement.GetProperty("created").GetBoolean());
        Assert.Equal($"arn:aws:iam::{server.AccountId}:role/aws-service-role/lex.amazonaws.com/{Role}", made.RootElement.GetProperty("arn").GetString());
        using var joined = JsonDocument.Parse(third.Body);
        Assert.False(joined.RootElement.GetProperty("created").GetBoolean());
        Assert.Equal(["stack:a", "stack:b"], Owners(joined));
        Assert.Equal("Bots", (await server.CallAsync(server.Root, "GetRole", ("RoleName", Role))).Text("Description"));
    }

    [Fact]
    public async Task A_claim_keeps_the_role_until_it_is_released()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com","owner":"stack:a"}""");

        var failed = await DeleteAsync(server);
        Assert.Equal("FAILED", failed.Text("Status"));
        Assert.Equal("aws-global", failed.Text("Region"));
        using var forecast = JsonDocument.Parse((await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).Body);
        Assert.False(forecast.RootElement.GetProperty("deletable").GetBoolean());
        Assert.Equal($"The role {Role} is claimed by stack:a.", forecast.RootElement.GetProperty("reason").GetString());
        Assert.False(forecast.RootElement.TryGetProperty("freeAt", out _));

        using var left = JsonDocument.Parse((await server.OperatorAsync(HttpMethod.Delete, Path(server, "claims/stack:a"))).Body);
        Assert.Empty(Owners(left));
        Assert.Equal("SUCCEEDED", (await DeleteAsync(server)).Text("Status"));
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).Status);
    }

    [Fact]
    public async Task A_forecast_says_when_the_role_is_free_and_that_the_list_is_partial()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");
        await server.OperatorAsync(
            HttpMethod.Put,
            Path(server, "usage"),
            """{"leases":[{"region":"eu-west-1","resources":["arn:aws:lex:eu-west-1:123456789012:bot:b"],"until":"2026-05-09T16:00:00Z","partial":true}]}""");

        var body = (await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).Body;

        Assert.Contains("\"partial\":true", body, StringComparison.Ordinal);
        Assert.Contains("\"freeAt\":\"2026-05-09T16:00:00Z\"", body, StringComparison.Ordinal);
        Assert.Equal("FAILED", (await DeleteAsync(server)).Text("Status"));
        server.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Contains("\"deletable\":true", (await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).Body, StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", (await DeleteAsync(server)).Text("Status"));
    }

    [Fact]
    public async Task A_role_without_sessions_says_so()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");

        Assert.Equal("""{"count":0,"originators":[]}""", (await server.OperatorAsync(HttpMethod.Get, Path(server, "sessions"))).Body);
        Assert.Equal("""{"claims":[]}""", (await server.OperatorAsync(HttpMethod.Get, Path(server, "claims"))).Body);
    }

    [Fact]
    public async Task Faults_make_a_deletion_slow_and_fail_until_they_are_lifted()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");
        var set = await server.OperatorAsync(HttpMethod.Put, "services/lex.amazonaws.com/faults", """{"slowSeconds":30,"failing":"Not today."}""");
        Assert.Equal((200, """{"slowSeconds":30,"partial":false,"failing":"Not today.","throttledSeconds":0}"""), (set.Status, set.Body));

        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Role))).Ok().Text("DeletionTaskId");
        await EventuallyAsync(server, task, "IN_PROGRESS");
        Assert.Equal(task, (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Role))).Ok().Text("DeletionTaskId"));
        var failed = await EventuallyAsync(server, task, "FAILED", TimeSpan.FromSeconds(10));
        Assert.Equal("Not today.", failed.Xml.Descendants().Last(element => element.Name.LocalName == "Reason").Value);

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "services/lex.amazonaws.com/faults")).Status);
        Assert.Equal("SUCCEEDED", (await DeleteAsync(server)).Text("Status"));
    }

    [Fact]
    public async Task A_throttled_service_refuses_for_a_while_and_a_restart_forgets_all_faults()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");
        await server.OperatorAsync(HttpMethod.Put, "services/lex.amazonaws.com/faults", """{"throttledSeconds":60}""");
        (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Role))).Refused(400, "Throttling");
        server.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("\"throttledSeconds\":40", (await server.OperatorAsync(HttpMethod.Get, "services/lex.amazonaws.com/faults")).Body, StringComparison.Ordinal);

        await server.RestartAsync();

        Assert.Equal("SUCCEEDED", (await DeleteAsync(server)).Text("Status"));
    }

    [Fact]
    public async Task An_open_deletion_is_carried_on_by_the_next_process()
    {
        await using var server = await TestServer.StartAsync();
        await EnsureAsync(server, """{"service":"lex.amazonaws.com"}""");
        await server.OperatorAsync(HttpMethod.Put, "services/lex.amazonaws.com/faults", """{"slowSeconds":3600}""");
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Role))).Ok().Text("DeletionTaskId");
        await EventuallyAsync(server, task, "IN_PROGRESS");

        await server.RestartAsync();

        await EventuallyAsync(server, task, "SUCCEEDED", TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData("POST", "accounts/000000000000/service-linked-roles", """{"service":"lex.amazonaws.com"}""", 404, "NoSuchEntity")]
    [InlineData("POST", "accounts/123456789012/service-linked-roles", """{"service":"nobody.example.com"}""", 400, "InvalidInput")]
    [InlineData("POST", "accounts/123456789012/service-linked-roles", """{"service":"lex.amazonaws.com","owner":"a b"}""", 400, "ValidationError")]
    [InlineData("POST", "accounts/123456789012/service-linked-roles", """{"servize":"lex.amazonaws.com"}""", 400, "MalformedInput")]
    [InlineData("POST", "accounts/123456789012/service-linked-roles", "{", 400, "MalformedInput")]
    [InlineData("GET", "accounts/123456789012/service-linked-roles", null, 405, "MethodNotAllowed")]
    [InlineData("GET", "accounts/123456789012/roles/Nobody/deletion-forecast", null, 404, "NoSuchEntity")]
    [InlineData("POST", "accounts/123456789012/roles/Nobody/deletion-forecast", null, 405, "MethodNotAllowed")]
    [InlineData("GET", "accounts/000000000000/roles/Nobody/sessions", null, 404, "NoSuchEntity")]
    [InlineData("POST", "accounts/123456789012/roles/Nobody/revoke-sessions", null, 404, "NoSuchEntity")]
    [InlineData("POST", "accounts/000000000000/roles/Nobody/revoke-sessions", null, 404, "NoSuchEntity")]
    [InlineData("GET", "accounts/123456789012/roles/Nobody/revoke-sessions", null, 405, "MethodNotAllowed")]
    [InlineData("DELETE", "accounts/123456789012/roles/Nobody/claims/a", null, 404, "NoSuchEntity")]
    [InlineData("PUT", "services/nobody.example.com/faults", "{}", 404, "NoSuchEntity")]
    [InlineData("GET", "services/nobody.example.com/faults", null, 404, "NoSuchEntity")]
    [InlineData("DELETE", "services/nobody.example.com/faults", null, 404, "NoSuchEntity")]
    [InlineData("POST", "services/lex.amazonaws.com/faults", "{}", 405, "MethodNotAllowed")]
    [InlineData("PUT", "services/lex.amazonaws.com/faults", """{"slowSeconds":-1}""", 400, "ValidationError")]
    [InlineData("PUT", "services/lex.amazonaws.com/faults", """{"failing":""}""", 400, "ValidationError")]
    [InlineData("PUT", "services/lex.amazonaws.com/faults", """{"loud":true}""", 400, "MalformedInput")]
    public async Task What_cannot_be_done_is_refused_with_its_reason(string method, string path, string? json, int status, string code)
    {
        await using var server = await TestServer.StartAsync(options => options with { AccountId = "123456789012" });

        var answer = await server.OperatorAsync(new HttpMethod(method), path, json);

        using var error = JsonDocument.Parse(answer.Body);
        Assert.Equal((status, code), (answer.Status, error.RootElement.GetProperty("error").GetProperty("code").GetString()));
    }

    private static IEnumerable<string?> Owners(JsonDocument answer) =>
        answer.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("owner").GetString());

    private static string Path(TestServer server, string what) => $"accounts/{server.AccountId}/roles/{Role}/{what}";

    private static Task<WireAnswer> EnsureAsync(TestServer server, string json) =>
        server.OperatorAsync(HttpMethod.Post, $"accounts/{server.AccountId}/service-linked-roles", json);

    private static async Task<WireAnswer> DeleteAsync(TestServer server)
    {
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Role))).Ok().Text("DeletionTaskId");
        return await EventuallyAsync(server, task, null);
    }

    // The worker runs beside the requests; the clock is the test's.
    private static async Task<WireAnswer> EventuallyAsync(TestServer server, string task, string? wanted, TimeSpan advance = default)
    {
        for (var asked = 0; ; asked++)
        {
            var answer = (await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task))).Ok();
            if (wanted is null ? answer.Text("Status") is "SUCCEEDED" or "FAILED" : answer.Text("Status") == wanted)
            {
                return answer;
            }

            Assert.True(asked < 500, answer.Body);
            server.Clock.Advance(advance);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
