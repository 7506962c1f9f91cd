namespace Reeve.Server.Tests.Services;

public sealed class ServiceKeyTests
{
    private const string Keys = $"services/{Ledger.Service}/access-key";

    [Fact]
    public async Task Keys_are_issued_listed_rotated_and_revoked_two_at_a_time()
    {
        await using var server = await TestServer.StartAsync();
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Post, Keys), 404, "NoSuchEntity");
        await server.ApplyAsync(Ledger.Manifest());

        var first = await server.IssueKeyAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await server.IssueKeyAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Post, Keys), 409, "LimitExceeded");
        Assert.Equal((int[])[200, 200], await StatusesAsync(server, first, second));

        var third = await server.IssueKeyAsync("/rotate");
        Assert.Equal((int[])[403, 200, 200], await StatusesAsync(server, first, second, third));
        Assert.Equal([second.Id, third.Id], (await ListAsync(server)).Select(key => key.GetProperty("accessKeyId").GetString()));

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, $"{Keys}/{second.Id}")).Status);
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, $"{Keys}/{second.Id}"), 404, "NoSuchEntity");
        Assert.Equal((int[])[403, 200], await StatusesAsync(server, second, third));
    }

    [Fact]
    public async Task A_secret_is_told_once()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var key = await server.IssueKeyAsync();

        foreach (var path in (string[])[Keys, "services", "services/" + Ledger.Service])
        {
            Assert.DoesNotContain(key.Secret, (await server.OperatorAsync(HttpMethod.Get, path)).Body, StringComparison.Ordinal);
        }

        await server.StopAsync();
        foreach (var file in Directory.EnumerateFiles(server.DataDirectory, "*", SearchOption.AllDirectories))
        {
            Assert.False((await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key.Secret)) >= 0, file);
        }
    }

    [Fact]
    public async Task The_keys_go_with_the_service()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var key = await server.IssueKeyAsync();

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "services/" + Ledger.Service)).Status);
        await server.ApplyAsync(Ledger.Manifest());

        Assert.Equal((int[])[403], await StatusesAsync(server, key));
        Assert.Empty(await ListAsync(server));
    }

    [Fact]
    public async Task A_service_is_no_principal_of_any_account()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var key = await server.IssueKeyAsync();

        (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied");
        Assert.Equal(403, (await server.SendAsync(server.Sign(server.Get("/reeve/v1/services"), new(key.Id, "wrong"), "reeve"))).Status);
    }

    private static async Task<int[]> StatusesAsync(TestServer server, params TestKey[] keys) =>
        [.. (await Task.WhenAll(keys.Select(key => server.GetServiceApiAsync(key, "/reeve/v1/services")))).Select(answer => answer.Status)];

    private static async Task<System.Text.Json.JsonElement[]> ListAsync(TestServer server) =>
        [.. Ledger.Json(await server.OperatorAsync(HttpMethod.Get, Keys)).GetProperty("accessKeys").EnumerateArray()];
}
