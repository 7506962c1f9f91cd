using System.Text.Json;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

public sealed class EventResourceTests
{
    [Fact]
    public async Task Events_are_found_newest_first_in_pages()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann");
        (await server.CallAsync(server.Root, "GetUser", ("UserName", "ann"))).Ok();
        (await server.CallAsync(server.Root, "GetUser", ("UserName", "bob"))).Refused(404, "NoSuchEntity");
        await server.RestartAsync(); // what was only read is written within a tenth of a second; now it is

        var first = await FindAsync(server, "limit=2");
        var rest = await FindAsync(server, $"limit=2&nextToken={Uri.EscapeDataString(first.NextToken!)}");

        Assert.Equal(["GetUser", "GetUser"], Names(first));
        Assert.Equal(["CreateAccessKey", "CreateUser"], Names(rest));
        Assert.Equal("NoSuchEntityException", first.Events[0].GetProperty("errorCode").GetString());
        Assert.Null(rest.NextToken);
    }

    [Theory]
    [InlineData("attribute=EventName&value=CreateUser", "CreateUser")]
    [InlineData("attribute=ResourceName&value=ann", "CreateUser")]
    [InlineData("attribute=Username&value=root&until=2026-05-09T15:45:34Z", "")]
    [InlineData("from=2026-05-09T15:45:36Z", "")]
    public async Task Events_are_found_by_attribute_and_time(string query, string expected)
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ben"))).Ok();

        var found = await FindAsync(server, query);

        Assert.Equal(expected, string.Join(' ', Names(found).Take(1)));
        Assert.True(found.Events.Length < 3);
    }

    [Theory]
    [InlineData("attribute=Color&value=red", "InvalidLookupAttributesException")]
    [InlineData("attribute=EventName", "InvalidLookupAttributesException")]
    [InlineData("attribute=1&value=CreateUser", "InvalidLookupAttributesException")]
    [InlineData("limit=0", "InvalidMaxResultsException")]
    [InlineData("limit=51", "InvalidMaxResultsException")]
    [InlineData("from=2026-05-09T15:45:36Z&until=2026-05-09T15:45:35Z", "InvalidTimeRangeException")]
    [InlineData("from=yesterday", "MalformedInput")]
    [InlineData("color=red", "MalformedInput")]
    [InlineData("limit=1&limit=2", "MalformedInput")]
    [InlineData("nextToken=made-up", "InvalidNextTokenException")]
    public async Task What_cannot_be_asked_is_refused(string query, string code)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/events?{query}");

        Assert.Equal(400, answer.Status);
        Assert.Equal(code, JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ErrorAnswer)!.Error.Code);
    }

    [Fact]
    public async Task An_account_that_is_not_there_has_no_events()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Get, "accounts/000000000001/events")).Status);
    }

    private static async Task<EventListAnswer> FindAsync(TestServer server, string query) => JsonSerializer.Deserialize(
        (await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/events?{query}")).Ok().Body, OperatorJson.Default.EventListAnswer)!;

    private static IEnumerable<string?> Names(EventListAnswer list) => list.Events.Select(told => told.GetProperty("eventName").GetString());
}
