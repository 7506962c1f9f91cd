using System.Globalization;
using System.Text;
using Reeve.Client.Usage;

namespace Reeve.Client.Tests;

/// <summary>Questions on usage, over HTTP.</summary>
public sealed class UsageEndpointTests
{
    private const string Question = """{"accountId":"123456789012","roleName":"R","roleArn":"arn:aws:iam::123456789012:role/R","deletionTaskId":null}""";

    [Theory]
    [InlineData(LinkedApplication.AccessKeyId, LinkedApplication.Secret)]
    [InlineData(LinkedApplication.OtherKeyId, LinkedApplication.OtherSecret)]
    public async Task Reeve_is_answered_whichever_of_the_keys_it_uses(string keyId, string secret)
    {
        List<UsageInquiry> asked = [];
        await using var app = await StartAsync(asked);

        var (status, body) = await app.SendAsync(Signed(keyId, secret, Question));

        Assert.Equal((200, """{"usage":[{"region":"eu-west-1","resources":["arn:aws:ledger:eu-west-1:123456789012:ledger/books"]}],"partial":true}"""), (status, body));
        Assert.Equal([new UsageInquiry("123456789012", "R", "arn:aws:iam::123456789012:role/R")], asked);
    }

    [Theory]
    [InlineData(LinkedApplication.AccessKeyId, LinkedApplication.OtherSecret, 0)]
    [InlineData(LinkedApplication.AccessKeyId, "guess", 0)]
    [InlineData(LinkedApplication.AccessKeyId, LinkedApplication.Secret, -310)]
    [InlineData(LinkedApplication.AccessKeyId, LinkedApplication.Secret, 310)]
    [InlineData("AKIAUNKNOWN", LinkedApplication.Secret, 0)]
    [InlineData("AKIAUNKNOWN", "", 0)]
    [InlineData("", "", 0)]
    public async Task Nobody_else_learns_anything(string keyId, string secret, int skew)
    {
        List<UsageInquiry> asked = [];
        await using var app = await StartAsync(asked);

        var answer = await app.SendAsync(Signed(keyId, secret, Question, skew));

        Assert.Equal((401, ""), answer);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_question_without_a_signature_is_refused()
    {
        await using var app = await StartAsync([]);

        Assert.Equal(401, (await app.SendAsync(new(HttpMethod.Post, "/usage") { Content = new StringContent(Question) })).Status);
    }

    [Fact]
    public async Task A_signature_is_good_for_its_own_body_alone()
    {
        await using var app = await StartAsync([]);
        using var request = Signed(LinkedApplication.AccessKeyId, LinkedApplication.Secret, Question);
        request.Content = new StringContent(Question.Replace("123456789012", "210987654321", StringComparison.Ordinal));

        Assert.Equal(401, (await app.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"accountId":"123456789012","roleName":"R"}""")]
    public async Task A_signed_question_that_is_none_is_a_bad_request(string body)
    {
        await using var app = await StartAsync([]);

        Assert.Equal(400, (await app.SendAsync(Signed(LinkedApplication.AccessKeyId, LinkedApplication.Secret, body))).Status);
    }

    [Fact]
    public async Task A_question_without_end_is_not_read()
    {
        await using var app = await StartAsync([]);

        Assert.Equal(413, (await app.SendAsync(Signed(LinkedApplication.AccessKeyId, LinkedApplication.Secret, new string(' ', (64 << 10) + 1)))).Status);
    }

    [Fact]
    public async Task What_the_application_does_not_know_is_no_answer()
    {
        await using var app = await LinkedApplication.StartAsync(
            NoReeve(), app => app.MapReeveUsage("/usage", (_, _) => throw new InvalidOperationException("the database is away")));

        Assert.Equal(500, (await app.SendAsync(Signed(LinkedApplication.AccessKeyId, LinkedApplication.Secret, Question))).Status);
    }

    private static Task<LinkedApplication> StartAsync(List<UsageInquiry> asked) => LinkedApplication.StartAsync(
        NoReeve(),
        app => app.MapReeveUsage("/usage", (inquiry, _) =>
        {
            asked.Add(inquiry);
            return Task.FromResult(new UsageReport([new("eu-west-1", ["arn:aws:ledger:eu-west-1:123456789012:ledger/books"])], Partial: true));
        }));

    private static FakeReeve NoReeve() => new(_ => throw new InvalidOperationException("Nothing is asked of Reeve."));

    private static HttpRequestMessage Signed(string keyId, string secret, string body, int skew = 0)
    {
        var stamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + skew).ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, "/usage") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-reeve-timestamp", stamp);
        request.Headers.Add("x-reeve-key-id", keyId);
        request.Headers.Add("x-reeve-signature", UsageSignature.Sign(secret, stamp, Encoding.UTF8.GetBytes(body)));
        return request;
    }
}
