using System.Text.Json;
using Reeve.Testing;

namespace Reeve.Server.Tests.Evaluation;

public sealed class EvaluateEndpointTests
{
    [Fact]
    public async Task The_corpus_is_decided_as_it_says()
    {
        await using var server = await TestServer.StartAsync();
        foreach (var one in DecisionCases.CorpusFiles.SelectMany(DecisionCases.Corpus))
        {
            var answer = await server.OperatorAsync(HttpMethod.Post, "evaluate", one.Input);

            Assert.Equal((200, one.Decision), (answer.Status, JsonElement.Parse(answer.Body).GetProperty("decision").GetString()));
            Assert.Equal(Cases.Ask(one.Input).Answer.GetRawText(), answer.Body);
        }
    }

    [Fact]
    public async Task Only_the_operator_is_answered()
    {
        await using var server = await TestServer.StartAsync();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, "/operator/v1/evaluate")) { Content = new StringContent(Cases.Of()) };

        Assert.Equal(401, (await server.SendAsync(message)).Status);
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Post, "evaluate", Cases.Of())).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task There_is_nothing_to_do_but_to_post(string method)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.OperatorAsync(new HttpMethod(method), "evaluate");

        Assert.Equal((405, "POST"), (answer.Status, answer.Headers["Allow"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"principal\":\"*\"}")]
    public async Task A_case_that_cannot_be_read_is_a_bad_request_with_the_same_error(string text)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.OperatorAsync(HttpMethod.Post, "evaluate", text);

        Assert.Equal((400, Cases.Ask(text).Answer.GetRawText()), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_body_is_as_long_as_a_case_at_most()
    {
        await using var server = await TestServer.StartAsync();
        var longest = Cases.Of().PadRight(4 * 1024 * 1024);

        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Post, "evaluate", longest)).Status);
        AssertTooLong(await PostChunkedAsync(server, longest + " "));
    }

    // Only the header is sent: a client that is still sending when it is refused may not get to see the answer.
    [Fact]
    public async Task A_body_that_says_it_is_longer_is_not_read()
    {
        await using var server = await TestServer.StartAsync();

        AssertTooLong(await RawHttp.SendAsync(
            server.Port,
            $"POST /operator/v1/evaluate HTTP/1.1\r\nHost: {server.Host}\r\nAuthorization: Bearer {server.OperatorToken}\r\nContent-Length: 4194305\r\nConnection: close\r\n\r\n"));
    }

    private static void AssertTooLong(WireAnswer answer) =>
        Assert.Equal((413, """{"error":"The body is longer than 4194304 bytes."}"""), (answer.Status, answer.Body));

    private static async Task<WireAnswer> PostChunkedAsync(TestServer server, string text)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, "/operator/v1/evaluate")) { Content = new StringContent(text) };
        message.Headers.Authorization = new("Bearer", server.OperatorToken);
        message.Headers.TransferEncodingChunked = true;
        return await server.SendAsync(message);
    }
}
