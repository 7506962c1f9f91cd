using System.Net;
using System.Security.Cryptography;
using System.Text;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.ServiceSide;

namespace Reeve.Server.Tests.UsageCallbacks;

/// <summary>Deletions and forecasts of roles whose service is asked, over the wire.</summary>
public sealed class UsageCallbackTests
{
    private const string Used = """{"partial":false,"usage":[{"region":"eu-west-1","resources":["arn:aws:ledger:eu-west-1:123456789012:ledger/books"]}]}""";

    [Fact]
    public async Task The_question_is_signed_with_what_comes_from_the_services_key()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener);
        var key = await server.IssueKeyAsync();

        var task = await DeleteAsync(server, "SUCCEEDED");

        Assert.Equal(2, listener.Questions.Count); // before the fence and behind it
        var asked = listener.Questions.First();
        Assert.Equal(("POST", "/usage", "application/json"), (asked.Method, asked.Path, asked.Headers["Content-Type"]));
        Assert.Equal(
            $$"""{"accountId":"{{server.AccountId}}","roleName":"{{Ledger.Role}}","roleArn":"{{server.RoleArn()}}","deletionTaskId":"{{task}}"}""", asked.Body);
        var timestamp = server.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var derived = SHA256.HashData(Encoding.UTF8.GetBytes("reeve-usage-callback\n" + key.Secret));
        Assert.Equal(
            (timestamp, key.Id, "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(timestamp + "\n" + asked.Body)))),
            (asked.Headers["x-reeve-timestamp"], asked.Headers["x-reeve-key-id"], asked.Headers["x-reeve-signature"]));
    }

    [Fact]
    public async Task A_role_that_the_service_says_it_uses_stays()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener);
        await server.IssueKeyAsync();
        listener.Answer = http => UsageListener.WriteAsync(http, Used);

        await DeleteAsync(server, "FAILED");

        var forecast = (await server.ServiceAsync(server.Root, "GET", $"accounts/{server.AccountId}/roles/{Ledger.Role}/deletion-forecast")).OkJson();
        Assert.Equal("arn:aws:ledger:eu-west-1:123456789012:ledger/books", forecast.GetProperty("usage")[0].GetProperty("resources")[0].GetString());
        Assert.False(forecast.GetProperty("deletable").GetBoolean());
        Assert.False(forecast.TryGetProperty("freeAt", out _));
        Assert.EndsWith("\"deletionTaskId\":null}", listener.Questions.Last().Body, StringComparison.Ordinal);
        (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
    }

    [Fact]
    public async Task What_comes_to_be_used_between_the_two_looks_keeps_the_role_and_lifts_the_fence()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener);
        var key = await server.IssueKeyAsync();
        listener.Answer = http => UsageListener.WriteAsync(http, listener.Questions.Count < 2 ? UsageListener.Nothing : Used);

        await DeleteAsync(server, "FAILED");

        Assert.Equal(2, listener.Questions.Count);
        (await server.AssumeAsServiceAsync(key, server.RoleArn())).Ok();
    }

    [Fact]
    public async Task A_service_without_a_key_cannot_be_asked()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener);

        var failed = await FailedAsync(server);

        Assert.Equal(
            $"{Ledger.Service} could not be asked whether it uses the role {Ledger.Role}, because it has no access key that the question could be signed with.", failed);
        Assert.Empty(listener.Questions);
    }

    [Fact]
    public async Task A_service_that_does_not_know_the_question_keeps_its_role()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener);
        await server.IssueKeyAsync();
        listener.Answer = UsageListener.Status(404);

        Assert.Equal($"{Ledger.Service} could not be asked whether it uses the role {Ledger.Role}, because it answers with the status 404.", await FailedAsync(server));
    }

    [Fact]
    public async Task A_callback_on_this_machine_is_not_asked_unless_the_operator_allows_it()
    {
        await using var listener = await UsageListener.StartAsync();
        await using var server = await StartAsync(listener, isAllowed: false);
        await server.IssueKeyAsync();

        Assert.Contains("because its callback has an address that may not be connected to.", await FailedAsync(server), StringComparison.Ordinal);
        Assert.Empty(listener.Questions);
    }

    [Fact]
    public async Task A_service_that_is_known_by_leases_is_not_asked()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        await server.DeleteRoleAsync();
    }

    private static async Task<TestServer> StartAsync(UsageListener listener, bool isAllowed = true)
    {
        var server = await TestServer.StartAsync(options => options with { CallbackNetworks = isAllowed ? [new IPNetwork(IPAddress.Loopback, 32)] : [] });
        await server.MakeRoleAfterAsync(Ledger.Manifest() + $"\nusage: {{knownBy: callback, callback: \"{listener.Url}\"}}");
        return server;
    }

    private static async Task<string> FailedAsync(TestServer server)
    {
        var task = await DeleteAsync(server, "FAILED");
        var told = await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task));
        return told.Xml.Descendants().Last(element => element.Name.LocalName == "Reason").Value;
    }

    private static async Task<string> DeleteAsync(TestServer server, string expected)
    {
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Ledger.Role))).Ok().Text("DeletionTaskId");
        var status = "";
        for (var attempt = 0; attempt < 400 && status is not ("SUCCEEDED" or "FAILED"); attempt++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            status = (await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task))).Ok().Text("Status");
        }

        Assert.Equal(expected, status);
        return task;
    }
}
