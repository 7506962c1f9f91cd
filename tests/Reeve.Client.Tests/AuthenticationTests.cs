using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Reeve.Client.Tests;

/// <summary>What callers of an endpoint get, by what Reeve says of them.</summary>
public sealed class AuthenticationTests
{
    // The key carries the account 000000000000.
    private const string Authorization = "AWS4-HMAC-SHA256 Credential=AKIAQAAAAAAAAAAAAAAA/20260509/us-east-1/ledger/aws4_request, SignedHeaders=host, Signature=00";
    private const string Own = "000000000000";
    private const string Other = "123456789012";
    private const string Sentence = "User: u is not authorized to perform: ledger:Create";

    [Fact]
    public async Task Who_has_not_signed_is_told_how_and_Reeve_is_not_asked()
    {
        var reeve = new FakeReeve(_ => Decided(Own, true));
        await using var app = await StartAsync(reeve);

        var (status, body) = await app.SendAsync(new(HttpMethod.Post, "/ledgers/books"));

        Assert.Equal((401, """{"error":{"code":"MissingAuthentication","message":"Sign the request with Signature Version 4."}}"""), (status, body));
        Assert.Empty(reeve.Calls);
    }

    [Fact]
    public async Task Who_may_is_let_in_with_the_body_that_was_verified()
    {
        var reeve = new FakeReeve(_ => Decided(Own, true));
        await using var app = await StartAsync(reeve);

        var (status, body) = await app.SendAsync(Signed("some text", "/ledgers/my%2Bbooks?a=1&a=%2F"));

        Assert.Equal((200, "arn:aws:iam::000000000000:user/u sends some text"), (status, body));
        var asked = JsonSerializer.Deserialize<JsonElement>(Assert.Single(reeve.Calls)["POST /reeve/v1/authorize ".Length..]);
        var request = asked.GetProperty("caller").GetProperty("request");
        Assert.Equal(("POST", "/ledgers/my%2Bbooks?a=1&a=%2F"), (request.GetProperty("method").GetString(), request.GetProperty("target").GetString()));
        Assert.Equal(Authorization, Assert.Single(request.GetProperty("headers").GetProperty("Authorization").EnumerateArray()).GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("some text"u8)), request.GetProperty("bodySha256").GetString());
        Assert.Equal(
            """[{"action":"ledger:Create","resources":["arn:aws:ledger:us-east-1:000000000000:ledger/my\u002Bbooks"]},{"action":"ledger:Count"}]""",
            asked.GetProperty("questions").GetRawText());
    }

    [Theory]
    [InlineData("/ledgers/my%20books")]
    [InlineData("/ledgers/caf%C3%A9")]
    [InlineData("/ledgers/a%7Fb")]
    public async Task A_URL_that_names_no_resource_is_the_callers_mistake_and_Reeve_is_not_asked(string path)
    {
        var reeve = new FakeReeve(_ => Decided(Own, true));
        await using var app = await StartAsync(reeve);

        Assert.Equal(400, (await app.SendAsync(Signed("text", path))).Status);
        Assert.Empty(reeve.Calls);
    }

    [Fact]
    public async Task Who_may_not_is_told_the_sentence()
    {
        await using var app = await StartAsync(new FakeReeve(_ => Decided(Own, false)));

        var (status, body) = await app.SendAsync(Signed("text"));

        Assert.Equal((403, $$$"""{"error":{"code":"AccessDenied","message":"{{{Sentence}}}"}}"""), (status, body));
    }

    [Fact]
    public async Task Who_is_not_believed_gets_401_whatever_status_that_was_to_the_service()
    {
        await using var app = await StartAsync(new FakeReeve(_ => Refused(HttpStatusCode.BadRequest, "InvalidCaller", "The signature is another.")));

        var (status, body) = await app.SendAsync(Signed("text"));

        Assert.Equal((401, """{"error":{"code":"InvalidCaller","message":"The signature is another."}}"""), (status, body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_bound_is_not_read(bool hasLength)
    {
        var reeve = new FakeReeve(_ => Decided(Own, true));
        await using var app = await StartAsync(reeve, options => options.MaxBodyBytes = 9);
        using var request = Signed("ten bytes.");
        request.Headers.TransferEncodingChunked = !hasLength;

        Assert.Equal(413, (await app.SendAsync(request)).Status);
        Assert.Empty(reeve.Calls);
        Assert.Equal(200, (await app.SendAsync(Signed("9 bytes!!"))).Status);
    }

    [Fact]
    public async Task While_Reeve_does_not_answer_nobody_is_let_in()
    {
        await using var app = await StartAsync(new FakeReeve(_ => throw new HttpRequestException("gone")), options => options.Timeout = TimeSpan.FromSeconds(1));

        Assert.Equal(503, (await app.SendAsync(Signed("text"))).Status);
    }

    [Fact]
    public async Task A_service_that_may_not_ask_lets_nobody_in_and_does_not_blame_the_caller()
    {
        await using var app = await StartAsync(new FakeReeve(_ => Refused(HttpStatusCode.Forbidden, "InvalidClientTokenId", "The key is revoked.")));

        var (status, body) = await app.SendAsync(Signed("text"));

        Assert.Equal(503, status);
        Assert.DoesNotContain("revoked", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 403)]
    public async Task A_caller_of_another_account_than_the_key_says_is_decided_on_anew(bool isAllowedInTheirs, int status)
    {
        FakeReeve reeve = null!; // its answer depends on its calls
        reeve = new FakeReeve(_ => Decided(Other, reeve.Calls.Count == 1 ? !isAllowedInTheirs : isAllowedInTheirs));
        await using var app = await StartAsync(reeve);

        Assert.Equal(status, (await app.SendAsync(Signed("text"))).Status);

        Assert.Equal(2, reeve.Calls.Count);
        Assert.Contains($"arn:aws:ledger:us-east-1:{Own}:ledger/books", reeve.Calls[0], StringComparison.Ordinal);
        Assert.Contains($"arn:aws:ledger:us-east-1:{Other}:ledger/books", reeve.Calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_signed_the_URL_is_asked_about_in_their_account()
    {
        FakeReeve reeve = null!; // its answer depends on its calls
        reeve = new FakeReeve(_ => Decided(Other, true));
        await using var app = await StartAsync(reeve);

        var (status, _) = await app.SendAsync(new(HttpMethod.Post, "/ledgers/books?X-Amz-Signature=00"));

        Assert.Equal(200, status);
        Assert.EndsWith("\"questions\":[]}", reeve.Calls[0], StringComparison.Ordinal);
        Assert.Contains($"arn:aws:ledger:us-east-1:{Other}:ledger/books", reeve.Calls[1], StringComparison.Ordinal);
    }

    private static Task<LinkedApplication> StartAsync(FakeReeve reeve, Action<ReeveClientOptions>? configure = null) => LinkedApplication.StartAsync(
        reeve,
        app => app.MapPost("/ledgers/{name}", AnswerAsync)
            .RequireReeveAction("ledger:Create", "arn:aws:ledger:{region}:{account}:ledger/{name}")
            .RequireReeveAction("ledger:Count"),
        configure);

    private static async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        await http.Response.WriteAsync($"{http.GetReeveCaller().Arn} sends {await reader.ReadToEndAsync(http.RequestAborted)}", http.RequestAborted);
    }

    private static HttpRequestMessage Signed(string body, string path = "/ledgers/books")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        return request;
    }

    private static HttpResponseMessage Decided(string account, bool isAllowed)
    {
        var decision = isAllowed ? """ "decision":"allowed","reason":"" """ : $""" "decision":"implicitDeny","reason":"none","message":"{Sentence}" """;
        return new(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""
                {"caller":{"arn":"arn:aws:iam::{{account}}:user/u","accountId":"{{account}}","userId":"AIDAU","type":"User"},"isAllowed":{{(isAllowed ? "true" : "false")}},
                 "decisions":[{"action":"ledger:Create","isAllowed":{{(isAllowed ? "true" : "false")}},"resources":[{"resource":"*",{{decision}}}]}]}
                """),
        };
    }

    private static HttpResponseMessage Refused(HttpStatusCode status, string code, string message) =>
        new(status) { Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""") };
}
