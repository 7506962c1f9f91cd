using System.Net;
using Reeve.Federation.Network;
using Reeve.Iam.Deletion;
using Reeve.Server.UsageCallbacks;

namespace Reeve.Server.Tests.UsageCallbacks;

/// <summary>Services are asked over real sockets, and whatever is not an answer keeps the role.</summary>
public sealed class HttpUsageSourceTests
{
    private static readonly CallbackPacing Hasty = new()
    {
        Patience = TimeSpan.FromMilliseconds(400),
        Pauses = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)],
    };

    private static readonly CallbackPacing Calm = Hasty with { Patience = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task What_the_service_answers_is_the_usage()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => UsageListener.WriteAsync(
            http, """{"partial":true,"usage":[{"region":"eu-west-1","resources":["arn:aws:ledger:eu-west-1:123456789012:ledger/a"]},{"region":"us-east-1","resources":[]}],"more":1}""");

        var answer = await AskAsync(listener.Url);

        Assert.Null(answer.Fault);
        Assert.Equal([("eu-west-1", 1, true), ("us-east-1", 0, true)], answer.Usage.Select(usage => (usage.Region, usage.Resources.Length, usage.IsPartial)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"usage":null}""")]
    [InlineData("""{"usage":[null]}""")]
    [InlineData("""{"usage":[{"region":"eu-west-1"}]}""")]
    [InlineData("""{"usage":[],"usage":[]}""")]
    [InlineData("""{"usage":[],"partial":true}""")]
    [InlineData("""{"usage":[{"region":"eu west","resources":[]}]}""")]
    [InlineData("""{"usage":[{"region":"eu-west-1","resources":["ledger a"]}]}""")]
    [InlineData("""{"usage":[{"region":"eu-west-1","resources":[null]}]}""")]
    public async Task A_bad_answer_is_none_and_is_not_asked_for_again(string body)
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => UsageListener.WriteAsync(http, body);

        var answer = await AskAsync(listener.Url);

        Assert.StartsWith("ledger.example.com could not be asked whether it uses the role R, because its answer ", answer.Fault, StringComparison.Ordinal);
        Assert.Empty(answer.Usage);
        Assert.Single(listener.Questions);
    }

    [Fact]
    public async Task An_oversize_answer_is_none()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => UsageListener.WriteAsync(http, UsageListener.Nothing + new string(' ', CallbackReading.MostBytes));

        Assert.Contains("because its answer has more than 1024 KiB.", (await AskAsync(listener.Url)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_too_many_resources_is_none()
    {
        await using var listener = await UsageListener.StartAsync();
        var resources = string.Join(',', Enumerable.Repeat("\"arn:aws:l:::a\"", 901));
        listener.Answer = http => UsageListener.WriteAsync(
            http, $$"""{"usage":[{{string.Join(',', Enumerable.Range(0, 6).Select(number => $$"""{"region":"r{{number}}","resources":[{{resources}}]}"""))}}]}""");

        Assert.Contains("more than 5000 resources", (await AskAsync(listener.Url)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_hangs_is_left_after_a_while_and_tried_again()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);

        Assert.Contains("because it does not answer in time.", (await AskAsync(listener.Url, Hasty)).Fault, StringComparison.Ordinal);
        Assert.Equal(3, listener.Questions.Count);
    }

    [Fact]
    public async Task A_service_that_hangs_in_the_middle_of_its_answer_is_left_too()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = async http =>
        {
            await UsageListener.WriteAsync(http, """{"usage":[""");
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };

        Assert.Contains("because it does not answer in time.", (await AskAsync(listener.Url, Hasty)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await UsageListener.StartAsync();
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = elsewhere.Url;
            return Task.CompletedTask;
        };

        Assert.Contains("because it answers with the status 307.", (await AskAsync(listener.Url)).Fault, StringComparison.Ordinal);
        Assert.Single(listener.Questions);
        Assert.Empty(elsewhere.Questions);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_not_connected_to_unless_it_is_allowed()
    {
        await using var listener = await UsageListener.StartAsync();
        using var source = new HttpUsageSource(new GuardedTransport([]), Calm, TimeProvider.System);

        foreach (var url in (string[])[listener.Url, listener.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)])
        {
            var answer = await source.AskAsync(Question(url), TestContext.Current.CancellationToken);
            Assert.Contains("because its callback has an address that may not be connected to.", answer.Fault, StringComparison.Ordinal);
        }

        Assert.Empty(listener.Questions);
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(503, 3)]
    [InlineData(429, 3)]
    [InlineData(404, 1)]
    [InlineData(204, 1)]
    public async Task A_passing_refusal_is_tried_again_and_another_is_not(int status, int times)
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = UsageListener.Status(status);

        Assert.Contains($"because it answers with the status {status}.", (await AskAsync(listener.Url)).Fault, StringComparison.Ordinal);
        Assert.Equal(times, listener.Questions.Count);
    }

    [Fact]
    public async Task A_service_that_comes_to_itself_is_believed()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => listener.Questions.Count < 3 ? UsageListener.Status(503)(http) : UsageListener.WriteAsync(http, UsageListener.Nothing);

        var answer = await AskAsync(listener.Url);

        Assert.Equal((null, 0), (answer.Fault, answer.Usage.Length));
    }

    [Fact]
    public async Task A_service_that_is_not_there_does_not_answer()
    {
        var listener = await UsageListener.StartAsync();
        var url = listener.Url;
        await listener.DisposeAsync();

        Assert.Contains("because it does not answer.", (await AskAsync(url)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_the_service_does_not_know_gives_way_to_the_other()
    {
        await using var listener = await UsageListener.StartAsync();
        listener.Answer = http => http.Request.Headers["x-reeve-key-id"] == "old" ? UsageListener.WriteAsync(http, UsageListener.Nothing) : UsageListener.Status(401)(http);

        var answer = await AskAsync(listener.Url);

        Assert.Null(answer.Fault);
        Assert.Equal(["new", "old"], listener.Questions.Select(asked => asked.Headers["x-reeve-key-id"]));
    }

    [Fact]
    public async Task Forecasts_of_a_service_that_hangs_take_up_their_share_only_and_deletions_go_on()
    {
        await using var hanging = await UsageListener.StartAsync();
        await using var other = await UsageListener.StartAsync();
        using var release = new CancellationTokenSource();
        hanging.Answer = async http => await Task.Delay(Timeout.Infinite, release.Token).ContinueWith(_ => UsageListener.WriteAsync(http, UsageListener.Nothing), TaskScheduler.Default).Unwrap();
        using var source = Source(Calm);
        var cancellationToken = TestContext.Current.CancellationToken;
        Task<RoleUsageAnswer>[] waiting = [.. Enumerable.Range(0, 2).Select(_ => source.AskAsync(Question(hanging.Url) with { DeletionTaskId = null }, cancellationToken).AsTask())];
        while (hanging.Questions.Count < 2)
        {
            await Task.Delay(5, cancellationToken);
        }

        var third = await source.AskAsync(Question(hanging.Url) with { DeletionTaskId = null }, cancellationToken);
        var others = await source.AskAsync(Question(other.Url) with { ServicePrincipal = "notes.example.com", DeletionTaskId = null }, cancellationToken);
        var deletion = source.AskAsync(Question(hanging.Url), cancellationToken).AsTask();
        await release.CancelAsync();

        Assert.Contains("asked by too many at once", third.Fault, StringComparison.Ordinal);
        Assert.Null(others.Fault);
        Assert.All(await Task.WhenAll([deletion, .. waiting]), answer => Assert.Null(answer.Fault));
        Assert.Null((await source.AskAsync(Question(hanging.Url) with { DeletionTaskId = null }, cancellationToken)).Fault);
    }

    private static HttpUsageSource Source(CallbackPacing pacing) =>
        new(new GuardedTransport([new IPNetwork(IPAddress.Parse("127.0.0.0"), 8)]), pacing, TimeProvider.System);

    private static async Task<RoleUsageAnswer> AskAsync(string url, CallbackPacing? pacing = null)
    {
        using var source = Source(pacing ?? Calm);
        return await source.AskAsync(Question(url), TestContext.Current.CancellationToken);
    }

    private static RoleUsageQuestion Question(string url) => new()
    {
        AccountId = "123456789012",
        RoleName = "R",
        RoleArn = "arn:aws:iam::123456789012:role/aws-service-role/ledger.example.com/R",
        ServicePrincipal = "ledger.example.com",
        Url = url,
        Keys = [new UsageQuestionKey("new", [.. Enumerable.Repeat((byte)1, 32)]), new UsageQuestionKey("old", [.. Enumerable.Repeat((byte)2, 32)])],
        DeletionTaskId = "task/1",
    };
}
