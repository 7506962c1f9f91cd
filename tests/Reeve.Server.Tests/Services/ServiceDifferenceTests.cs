namespace Reeve.Server.Tests.Services;

public sealed class ServiceDifferenceTests
{
    [Fact]
    public async Task A_difference_tells_what_roles_would_gain_and_lose_and_changes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());

        var difference = Ledger.Json(await DiffAsync(server, Ledger.Manifest("sns:*", "alsoAssumedBy: [archive.example.com]")));

        var template = Assert.Single(difference.GetProperty("templates").EnumerateArray());
        Assert.Equal((2, true), (template.GetProperty("version").GetInt32(), template.GetProperty("isTrustChanged").GetBoolean()));
        Assert.Equal("""[{"action":"sns:*","resource":"*"}]""", template.GetProperty("gained").GetRawText());
        Assert.Equal("[]", template.GetProperty("lost").GetRawText());
        Assert.Equal([$"{Ledger.Role} 1"], Ledger.Templates(Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service))));
    }

    [Fact]
    public async Task What_is_new_the_same_or_only_said_otherwise_is_told_as_such()
    {
        await using var server = await TestServer.StartAsync();

        var anew = Ledger.Json(await DiffAsync(server, Ledger.Manifest()));
        await server.ApplyAsync(Ledger.Manifest());
        var same = Ledger.Json(await DiffAsync(server, Ledger.Manifest()));
        var rewritten = Ledger.Json(await DiffAsync(server, Ledger.Manifest("SNS:publish")));
        var dropped = Ledger.Json(await DiffAsync(server, Ledger.Manifest().Replace(Ledger.Role, "Other", StringComparison.Ordinal)));

        Assert.True(anew.GetProperty("isNew").GetBoolean());
        Assert.Equal("""[{"action":"sns:Publish","resource":"*"}]""", anew.GetProperty("templates")[0].GetProperty("gained").GetRawText());
        Assert.False(same.GetProperty("isChanged").GetBoolean());
        Assert.True(rewritten.GetProperty("isChanged").GetBoolean());
        Assert.Equal("[]", rewritten.GetProperty("templates")[0].GetProperty("gained").GetRawText());
        Assert.Equal("[]", rewritten.GetProperty("templates")[0].GetProperty("lost").GetRawText());
        Assert.Equal($"[\"{Ledger.Role}\"]", dropped.GetProperty("droppedTemplates").GetRawText());
    }

    private static Task<WireAnswer> DiffAsync(TestServer server, string manifest) => server.OperatorAsync(HttpMethod.Post, $"services/{Ledger.Service}/diff", manifest);
}
