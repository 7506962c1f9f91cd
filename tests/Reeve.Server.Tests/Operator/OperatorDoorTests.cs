using System.Text.Json;

namespace Reeve.Server.Tests.Operator;

/// <summary>The operator's door: one token, strict bodies, and what it does to accounts and usage.</summary>
public sealed class OperatorDoorTests
{
    private const string Service = "elasticbeanstalk.amazonaws.com";
    private const string RoleName = "AWSServiceRoleForElasticBeanstalk";

    [Theory]
    [InlineData("")]
    [InlineData("Authorization: Bearer wrong\r\n")]
    [InlineData("Authorization: Bearer\r\n")]
    [InlineData("Authorization: Basic TOKEN\r\n")]
    [InlineData("Authorization: TOKEN\r\n")]
    [InlineData("Authorization: Bearer TOKENx\r\n")]
    [InlineData("Authorization: Bearer TOKEN\r\nAuthorization: Bearer TOKEN\r\n")]
    public async Task Without_the_one_token_every_path_looks_the_same(string header)
    {
        await using var server = await TestServer.StartAsync();
        foreach (var path in (string[])["/operator/v1/accounts", "/operator/v1/nothing", "/operator/v1/accounts?token=" + server.OperatorToken])
        {
            var sent = header.Replace("TOKEN", server.OperatorToken, StringComparison.Ordinal);

            var answer = await RawHttp.SendAsync(server.Port, $"GET {path} HTTP/1.1\r\nHost: {server.Host}\r\n{sent}Connection: close\r\n\r\n");

            Assert.Equal(401, answer.Status);
            Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
            Assert.Equal("Unauthorized", Code(answer));
        }
    }

    [Fact]
    public async Task Accounts_are_made_told_and_removed()
    {
        await using var server = await TestServer.StartAsync();
        var (id, root) = await server.AddAccountAsync("""{"accountId":"111122223333","alias":"blue"}""");

        Assert.Equal("111122223333", id);
        (await server.CallAsync(root, "GetCallerIdentity")).Ok();
        Assert.Contains("\"alias\":\"blue\"", (await server.OperatorAsync(HttpMethod.Get, "accounts/" + id)).Body, StringComparison.Ordinal);
        Assert.Contains(id, (await server.OperatorAsync(HttpMethod.Get, "accounts")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Delete, "accounts/" + id)).Status);
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Get, "accounts/" + id)).Status);
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Delete, "accounts/" + id)).Status);
    }

    [Theory]
    [InlineData("""{"accountId":"111122223333"}""", 409)]
    [InlineData("""{"alias":"blue"}""", 409)]
    [InlineData("""{"accountId":"1"}""", 400)]
    [InlineData("""{"accountId":"١١١١٢٢٢٢٣٣٣٣"}""", 400)]
    [InlineData("""{"accountId":"111122223334","Alias":"x"}""", 400)]
    [InlineData("""{"accountId":"111122223334","rootAccessKey":{}}""", 400)]
    [InlineData("""{"alias":"a","alias":"b"}""", 400)]
    [InlineData("""{"accountId":111122223334}""", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{", 400)]
    public async Task A_creation_that_is_not_right_makes_nothing(string json, int status)
    {
        await using var server = await TestServer.StartAsync();
        await server.AddAccountAsync("""{"accountId":"111122223333","alias":"blue"}""");
        var before = (await server.OperatorAsync(HttpMethod.Get, "accounts")).Body;

        Assert.Equal(status, (await server.OperatorAsync(HttpMethod.Post, "accounts", json)).Status);
        Assert.Equal(before, (await server.OperatorAsync(HttpMethod.Get, "accounts")).Body);
    }

    [Fact]
    public async Task A_body_is_bounded()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(413, (await server.OperatorAsync(HttpMethod.Post, "accounts", "{}" + new string(' ', 4095))).Status);
        Assert.Equal(201, (await server.OperatorAsync(HttpMethod.Post, "accounts", "{}" + new string(' ', 4094))).Status);
    }

    [Fact]
    public async Task Usage_is_stated_read_and_lifted()
    {
        const string usage = """{"leases":[{"region":"eu-west-1","resources":["arn:aws:x:::y"],"until":"2030-01-31T12:00:00Z"}]}""";
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Service))).Ok();
        var path = $"accounts/{server.AccountId}/roles/{RoleName}/usage";

        Assert.Equal(usage, (await server.OperatorAsync(HttpMethod.Put, path, usage)).Body);
        Assert.Equal(usage, (await server.OperatorAsync(HttpMethod.Get, path)).Body);
        Assert.Equal("""{"leases":[]}""", (await server.OperatorAsync(HttpMethod.Delete, path)).Body);
        Assert.Equal("""{"leases":[]}""", (await server.OperatorAsync(HttpMethod.Get, path)).Body);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"leases":null}""")]
    [InlineData("""{"leases":[null]}""")]
    [InlineData("""{"leases":[{"region":"","resources":[]}]}""")]
    [InlineData("""{"leases":[{"region":"eu west","resources":[]}]}""")]
    [InlineData("""{"leases":[{"region":"eu-west-1","resources":["x"]}]}""")]
    [InlineData("""{"leases":[{"region":"eu-west-1","resources":[null]}]}""")]
    [InlineData("""{"leases":[{"region":"eu-west-1","resources":[],"until":"2020-01-01T00:00:00Z"}]}""")]
    [InlineData("""{"leases":[{"region":"eu-west-1","resources":[],"until":"10:00"}]}""")]
    [InlineData("""{"leases":[{"region":"eu-west-1","resources":[],"Until":"2030-01-31T12:00:00Z"}]}""")]
    public async Task Usage_that_is_not_right_is_refused(string json)
    {
        await using var server = await TestServer.StartAsync();
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Service))).Ok();

        Assert.Equal(400, (await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/roles/{RoleName}/usage", json)).Status);
    }

    private static string? Code(WireAnswer answer) =>
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetProperty("code").GetString();
}
