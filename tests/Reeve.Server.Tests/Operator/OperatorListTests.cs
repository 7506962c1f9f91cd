using System.Text.Json;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.Operator;

/// <summary>The operator's lists in pages.</summary>
public sealed class OperatorListTests
{
    [Theory]
    [InlineData("accounts", "accounts", "accountId", 2)]
    [InlineData("services", "services", "servicePrincipal", 70)]
    public async Task Pages_are_the_whole_list_in_order(string path, string member, string key, int size)
    {
        await using var server = await WithThreeAccountsAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var whole = Keys(await server.OperatorAsync(HttpMethod.Get, path), member, key);

        var paged = new List<string>();
        string? marker = null;
        var pages = 0;
        do
        {
            var page = await server.OperatorAsync(HttpMethod.Get, Query(path, size, marker));
            var keys = Keys(page, member, key);
            Assert.True(keys.Length <= size);
            paged.AddRange(keys);
            marker = Next(page);
            pages++;
        }
        while (marker is not null);

        Assert.Equal(whole, paged);
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task Registered_services_come_before_those_of_AWS()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());

        var first = Keys(await server.OperatorAsync(HttpMethod.Get, "services?maxItems=1"), "services", "servicePrincipal");

        Assert.Equal([Ledger.Service], first);
    }

    [Fact]
    public async Task A_list_goes_on_where_its_last_entry_is_gone()
    {
        await using var server = await WithThreeAccountsAsync();
        var page = await server.OperatorAsync(HttpMethod.Get, "accounts?maxItems=1");
        var last = Assert.Single(Keys(page, "accounts", "accountId"));
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "accounts/" + last)).Status);

        var rest = Keys(await server.OperatorAsync(HttpMethod.Get, Query("accounts", 10, Next(page))), "accounts", "accountId");

        Assert.Equal(2, rest.Length);
        Assert.DoesNotContain(last, rest);
    }

    [Theory]
    [InlineData("accounts?maxItems=0")]
    [InlineData("accounts?maxItems=1001")]
    [InlineData("accounts?maxItems=+1")]
    [InlineData("accounts?maxItems=")]
    [InlineData("accounts?maxItems=1&maxItems=2")]
    [InlineData("accounts?marker=abc")]
    [InlineData("accounts?marker=")]
    [InlineData("services?colour=red")]
    public async Task What_a_list_does_not_take_is_refused(string path)
    {
        await using var server = await TestServer.StartAsync();

        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, path), 400, "MalformedInput");
    }

    [Fact]
    public async Task A_marker_is_of_one_list_and_cannot_be_altered()
    {
        await using var server = await WithThreeAccountsAsync();
        var marker = Next(await server.OperatorAsync(HttpMethod.Get, "accounts?maxItems=1"))!; // there are three
        var altered = marker[..^1] + (marker[^1] == 'A' ? 'B' : 'A');

        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, Query("services", 1, marker)), 400, "MalformedInput");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, Query("accounts", 1, altered)), 400, "MalformedInput");
    }

    private static async Task<TestServer> WithThreeAccountsAsync()
    {
        var server = await TestServer.StartAsync();
        await server.AddAccountAsync();
        await server.AddAccountAsync();
        return server;
    }

    private static string Query(string path, int size, string? marker) =>
        FormattableString.Invariant($"{path}?maxItems={size}") + (marker is null ? "" : "&marker=" + Uri.EscapeDataString(marker));

    private static string[] Keys(WireAnswer answer, string member, string key)
    {
        Assert.True(answer.Status == 200, answer.Body);
        return [.. Ledger.Json(answer).GetProperty(member).EnumerateArray().Select(entry => entry.GetProperty(key).GetString()!)]; // a key is there
    }

    private static string? Next(WireAnswer answer) => Ledger.Json(answer).TryGetProperty("nextMarker", out JsonElement next) ? next.GetString() : null;
}
