using System.Net;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Reeve.Iam.Attempts;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

/// <summary>How often another token than the operator's may be tried, and from where.</summary>
public sealed class OperatorDoorTriesTests
{
    private const string Right = "Bearer reeve-operator-0123456789abcdef";
    private const string Wrong = "Bearer reeve-operator-fedcba9876543210";

    private readonly FakeTimeProvider _clock = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly OperatorDoor _door;

    public OperatorDoorTriesTests() => _door = new(new OperatorToken("reeve-operator-0123456789abcdef"), new AttemptLimiter(_clock));

    [Fact]
    public void After_five_wrong_tokens_a_minute_must_pass_for_another_to_be_told_so()
    {
        Assert.All(Enumerable.Range(0, AttemptLimiter.Burst), _ => Assert.Equal(401, Status(Wrong)));
        Assert.Equal(429, Status(Wrong));
        _clock.Advance(AttemptLimiter.Interval);
        Assert.Equal(401, Status(Wrong));
        Assert.Equal(429, Status(Wrong));
    }

    [Fact]
    public void Nobody_shuts_the_operator_out_by_trying_wrong_tokens()
    {
        Assert.Contains(429, Enumerable.Range(0, AttemptLimiter.Burst + 1).Select(_ => Status(Wrong)));
        Assert.Null(Status(Right));
    }

    [Fact]
    public void The_right_token_takes_no_try()
    {
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(Status(Right)));
    }

    [Fact]
    public void A_request_without_a_token_takes_no_try()
    {
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(401, _door.Refuse(StringValues.Empty, IPAddress.Loopback)?.HttpStatus));
        Assert.Null(Status(Right));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void Tries_are_counted_by_ipv4_address_and_by_ipv6_network(string guesser, string other, bool isOne)
    {
        for (var count = 0; count < AttemptLimiter.Burst; count++)
        {
            Status(Wrong, guesser);
        }

        Assert.Equal(429, Status(Wrong, guesser));
        Assert.Equal(isOne ? 429 : 401, Status(Wrong, other));
    }

    [Fact]
    public async Task The_server_answers_429_and_lets_the_operator_in_all_the_same()
    {
        await using var server = await TestServer.StartAsync();

        var statuses = await GuessAsync(server, 6);

        Assert.Equal([401, 401, 401, 401, 401, 429], statuses);
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Get, "accounts")).Status);
    }

    [Theory]
    [InlineData("/operator/v1/accounts")]
    [InlineData("/reeve/v1/policy-check")]
    [InlineData("/signin")]
    public async Task A_preflight_of_another_sites_page_is_told_nothing_that_would_let_it_in(string path)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await RawHttp.SendAsync(
            server.Port,
            $"OPTIONS {path} HTTP/1.1\r\nHost: {server.Host}\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: authorization,content-type\r\nConnection: close\r\n\r\n");

        Assert.InRange(answer.Status, 400, 499);
        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<int[]> GuessAsync(TestServer server, int count)
    {
        var statuses = new int[count];
        for (var index = 0; index < count; index++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, "/operator/v1/accounts"));
            message.Headers.TryAddWithoutValidation("Authorization", Wrong);
            statuses[index] = (await server.SendAsync(message)).Status;
        }

        return statuses;
    }

    private int? Status(string authorization, string address = "127.0.0.1") => _door.Refuse(authorization, IPAddress.Parse(address))?.HttpStatus;
}
