using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests.Services;

/// <summary>The service API's door, and the first thing behind it.</summary>
public sealed class ServiceApiTests
{
    private const string Services = "/reeve/v1/services";

    [Fact]
    public async Task Any_caller_sees_the_services_that_work_with_IAM()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());
        var user = await server.AddUserAsync(server.Root, "nobody");
        var service = await server.IssueKeyAsync();

        foreach (var key in (TestKey[])[server.Root, user, service])
        {
            var answer = await server.GetServiceApiAsync(key, Services + "?maxItems=1000");
            Assert.Equal((200, "application/json"), (answer.Status, answer.Headers["Content-Type"]));
            var ledger = Ledger.Json(answer).GetProperty("services").EnumerateArray().Single(each => each.GetProperty("servicePrincipal").GetString() == Ledger.Service);
            Assert.Equal(
                $$"""{"servicePrincipal":"{{Ledger.Service}}","serviceName":"Example Ledger","serviceLinkedRole":true,"isRegistered":true,"roles":[{"roleName":"{{Ledger.Role}}","templateVersion":1,"suffixAllowed":false,"creatableThroughIam":true,"deletableThroughIam":true,"description":"Lets the ledger notify."}],"documentation":"https://docs.example.com/ledger"}""",
                ledger.GetRawText());
        }
    }

    [Fact]
    public async Task The_list_comes_in_pages()
    {
        await using var server = await TestServer.StartAsync();
        var whole = Names(await server.GetServiceApiAsync(server.Root, Services + "?maxItems=1000"));

        var paged = new List<string?>();
        string? marker = null;
        do
        {
            var page = await server.GetServiceApiAsync(server.Root, $"{Services}?maxItems=70{(marker is null ? "" : "&marker=" + marker)}");
            paged.AddRange(Names(page));
            marker = Ledger.Json(page).TryGetProperty("nextMarker", out var next) ? next.GetString() : null;
        }
        while (marker is not null);

        Assert.Equal(whole, paged);
        Assert.True(whole.Length > 140);
    }

    [Theory]
    [InlineData(Services + "?maxItems=0", 400, "ValidationError")]
    [InlineData(Services + "?maxItems=1001", 400, "ValidationError")]
    [InlineData(Services + "?maxItems=+1", 400, "ValidationError")]
    [InlineData(Services + "?marker=abc", 400, "ValidationError")]
    [InlineData(Services + "?colour=red", 400, "MalformedInput")]
    [InlineData(Services + "?maxItems=1&maxItems=2", 400, "MalformedInput")]
    [InlineData("/reeve/v1/nothing", 404, "NotFound")]
    [InlineData("/reeve/v1/services/", 404, "NotFound")]
    [InlineData("/reeve/v2/services", 404, "NotFound")]
    public async Task What_the_path_does_not_take_is_refused(string target, int status, string code)
    {
        await using var server = await TestServer.StartAsync();

        Ledger.Refused(await server.GetServiceApiAsync(server.Root, target), status, code);
    }

    [Fact]
    public async Task Another_method_is_told_which_are_taken()
    {
        await using var server = await TestServer.StartAsync();
        var request = new SignedRequest("POST", Services, new HeaderField[] { new("Host", server.Host), new("Content-Type", "application/json") }, Encoding.UTF8.GetBytes("{}"));

        var answer = await server.SendAsync(server.Sign(request, server.Root, "reeve"));

        Ledger.Refused(answer, 405, "MethodNotAllowed");
        Assert.Equal("GET", answer.Headers["Allow"]);
    }

    [Fact]
    public async Task Without_a_signature_every_path_looks_the_same()
    {
        await using var server = await TestServer.StartAsync();

        var answers = await Task.WhenAll(((string[])[Services, "/reeve/v1/nothing", "/reeve"]).Select(path => server.SendAsync(server.Get(path))));

        Assert.All(answers, answer => Ledger.Refused(answer, 403, "MissingAuthenticationToken"));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
    }

    [Theory]
    [InlineData("iam")]
    [InlineData("sts")]
    public async Task A_signature_for_another_service_is_refused_here_and_ours_there(string service)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(403, (await server.GetServiceApiAsync(server.Root, Services, service)).Status);
        var form = TestServer.Form(("Action", "ListUsers"), ("Version", TestServer.IamVersion));
        Assert.Equal(403, (await server.SendAsync(server.Sign(server.Post(form), server.Root, "reeve"))).Status);
    }

    [Fact]
    public async Task A_changed_request_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        var signed = server.Sign(server.Get(Services + "?maxItems=1"), server.Root, "reeve");

        var changed = new SignedRequest(signed.Method, Services + "?maxItems=2", signed.Headers, signed.Body);

        Ledger.Refused(await server.SendAsync(changed), 403, "SignatureDoesNotMatch");
        Ledger.Refused(await server.SendAsync(server.Sign(server.Get(Services), server.Root, "reeve", skew: TimeSpan.FromMinutes(-16))), 403, "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task A_body_is_bounded()
    {
        await using var server = await TestServer.StartAsync(options => options with { Limits = options.Limits with { MaxBodyBytes = 1024 } });
        var request = new SignedRequest("GET", Services, new HeaderField[] { new("Host", server.Host), new("Content-Type", "application/json") }, new byte[1025]);

        Ledger.Refused(await server.SendAsync(server.Sign(request, server.Root, "reeve")), 413, "RequestEntityTooLarge");
    }

    private static string?[] Names(WireAnswer answer) =>
        [.. Ledger.Json(answer).GetProperty("services").EnumerateArray().Select(service => service.GetProperty("servicePrincipal").GetString())];
}
