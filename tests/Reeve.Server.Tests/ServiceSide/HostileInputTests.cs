using System.Text;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>What a linked service could send by mistake or in malice is refused as its own mistake: nothing of it is a fault of the server.</summary>
public sealed class HostileInputTests
{
    private const string Questions = """[{"action":"ledger:CreateLedger"}]""";

    public static TheoryData<string> Contexts =>
    [
        """{"ledger:Size":"\ud800"}""",
        """{"ledger:Size":["5","\udfff"]}""",
        """{"ledger:Size":[["5"]]}""",
        """{"ledger:Size":null}""",
        """{"ledger:Size":{}}""",
        """{"\ud800":"5"}""",
        """{"":"5"}""",
        """{"ledger:":"5"}""",
        """{"ledger:Size":"5","LEDGER:size":"50"}""",
        """{"ledger:Size":"5","ledger:Size":"50"}""",
    ];

    public static TheoryData<string> Requests =>
    [
        """{"method":"","target":"/","headers":{},"bodySha256":"00"}""",
        """{"method":"GET","target":"","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"?","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"*","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/%","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/%zz?%zz=%","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/../../..","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"http://[::1","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"G\nET","target":"/\r\nHost: x","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/\ud83d","headers":HEADERS,"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":{"Authorization":["AWS4-HMAC-SHA256 "]},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":{"Authorization":["AWS4-HMAC-SHA256 Credential=/////, SignedHeaders=;;, Signature="]},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":{"Authorization":[],"":["x"]},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":{"Authorization":null},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":{"Authorization":[null]},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=99999999999999999999","headers":{},"bodySha256":"HASH"}""",
        """{"method":"GET","target":"/","headers":HEADERS,"bodySha256":"é"}""",
        """{"method":null,"target":null,"headers":null,"bodySha256":null}""",
        """{}""",
    ];

    public static TheoryData<string> Digests =>
    [
        """{"credential":"","date":"","requestSha256":"","signature":""}""",
        """{"credential":"////","date":"20260509T154535Z","requestSha256":"HASH","signature":"HASH"}""",
        """{"credential":"KEY/20260509/us-east-1/ledger/aws4_request","date":"20260509T154535Z","requestSha256":"HASH","signature":"HASH"}""",
        """{"credential":"KEY/20260509/us-east-1/ledger/aws4_request","date":"20260509T154535Z","requestSha256":"HASH","signature":"\u0000é"}""",
        """{"credential":"KEY/20260509/us-east-1/ledger/aws4_request","date":"99999999T999999Z","requestSha256":"HASH","signature":"HASH"}""",
        """{"credential":"KEY/20260509/us-east-1/ledger/aws4_request","date":"20260509T154535Z","requestSha256":"zz","signature":"HASH"}""",
        """{"credential":"KEY/20260509/us-east-1/ledger/aws4_request","date":"20260509T154535Z","requestSha256":"HASH","signature":"HASH","sessionToken":"AAAA"}""",
    ];

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task A_context_that_is_none(string context)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var caller = server.Signed(server.Root).ToJsonString();

        var answer = await SendAsync(
            server, service, "authorize", $$"""{"caller":{{caller}},"questions":[{"action":"ledger:CreateLedger","context":{{context}}}]}""");

        Assert.True(answer.Status == 400, $"{answer.Status} {answer.Body}");
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_proves_nothing(string request) => await AssertUnbelievedAsync("request", request);

    [Theory]
    [MemberData(nameof(Digests))]
    public async Task A_digest_that_proves_nothing(string digest) => await AssertUnbelievedAsync("digest", digest);

    [Theory]
    [InlineData("authorize", "[]")]
    [InlineData("authorize", "null")]
    [InlineData("authorize", """{"caller":null,"questions":[]}""")]
    [InlineData("authorize", """{"caller":{},"questions":[]}""")]
    [InlineData("authorize", """{"caller":{"request":null,"digest":null},"questions":null}""")]
    [InlineData("authorize", """{"caller":CALLER,"questions":[null]}""")]
    [InlineData("authorize", """{"caller":CALLER,"questions":[{"action":null}]}""")]
    [InlineData("authorize", """{"caller":CALLER,"questions":[{"action":"ledger:A","resources":[null]}]}""")]
    [InlineData("authorize", """{"caller":CALLER,"questions":[{"action":"ledger:A","resources":["arn:aws:ledger:::\ud800"]}]}""")]
    [InlineData("authorize", """{"caller":CALLER,"caller":CALLER,"questions":[]}""")]
    [InlineData("passed-role", """{"caller":CALLER}""")]
    [InlineData("passed-role", """{"caller":CALLER,"roleArn":null}""")]
    [InlineData("passed-role", """{"caller":CALLER,"roleArn":"\ud800"}""")]
    [InlineData("passed-role", """{"caller":CALLER,"roleArn":"arn:aws:iam::123456789012:role/"}""")]
    [InlineData("accounts/ACCOUNT/roles/ensure", """{"caller":CALLER,"suffix":"\ud800"}""")]
    [InlineData("accounts/ACCOUNT/roles/ensure", """{"caller":CALLER,"description":"\ud800"}""")]
    [InlineData("accounts/ACCOUNT/roles/ensure", """{"caller":CALLER,"roleName":""}""")]
    public async Task A_body_that_is_not_what_the_path_takes(string path, string body)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();

        var answer = await SendAsync(
            server,
            service,
            path.Replace("ACCOUNT", server.AccountId, StringComparison.Ordinal),
            body.Replace("CALLER", server.Signed(server.Root).ToJsonString(), StringComparison.Ordinal));

        Assert.True(answer.Status == 400, $"{answer.Status} {answer.Body}");
    }

    private static async Task AssertUnbelievedAsync(string member, string value)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var signed = server.Signed(server.Root)["request"]!; // as it is made
        var caller = value.Replace("HEADERS", signed["headers"]!.ToJsonString(), StringComparison.Ordinal)
            .Replace("HASH", signed["bodySha256"]!.GetValue<string>(), StringComparison.Ordinal)
            .Replace("KEY", server.Root.Id, StringComparison.Ordinal);

        var answer = await SendAsync(server, service, "authorize", $$"""{"caller":{"{{member}}":{{caller}}},"questions":{{Questions}}}""");

        Assert.True(answer.Status is 400 or 403, $"{answer.Status} {answer.Body}");
        Assert.Contains(Ledger.Json(answer).GetProperty("error").GetProperty("code").GetString(), (string?[])["MalformedInput", "InvalidCaller"]);
    }

    private static Task<WireAnswer> SendAsync(TestServer server, TestKey service, string path, string body) => server.SendAsync(server.Sign(
        new SignedRequest(
            "POST", "/reeve/v1/" + path, new HeaderField[] { new("Host", server.Host), new("Content-Type", "application/json") }, Encoding.UTF8.GetBytes(body)),
        service,
        "reeve"));
}
