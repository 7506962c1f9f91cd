using System.Text;
using System.Text.Json;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Tests.SignIn;

/// <summary>The console's door on the wire.</summary>
public sealed class SignInTests
{
    private const string Password = "correct-Horse-battery-7";

    [Fact]
    public async Task A_user_with_the_right_password_gets_a_session_that_may_call_IAM()
    {
        await using var server = await WithUserAsync();

        var answer = await EnterAsync(server, "ada", Password);

        Assert.Equal(200, answer.Status);
        var key = KeyOf(answer);
        Assert.Equal(200, (await server.CallAsync(key, "ListUsers")).Status);
        Assert.Contains(":user/ada<", (await server.CallAsync(key, "GetCallerIdentity")).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await server.CallAsync(key, "GetSessionToken")).Status);
    }

    [Theory]
    [InlineData("ada", "wrong")]
    [InlineData("nobody", Password)]
    [InlineData("no\u0000body", Password)]
    public async Task Who_does_not_know_the_password_is_told_the_same_whoever_they_are(string userName, string password)
    {
        await using var server = await WithUserAsync();

        var answer = await EnterAsync(server, userName, password);

        Assert.Equal(401, answer.Status);
        Assert.Equal("InvalidCredentials", CodeOf(answer));
        Assert.DoesNotContain("nobody", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_none_is_refused_as_a_wrong_password_is()
    {
        await using var server = await WithUserAsync();

        var wrong = await EnterAsync(server, "ada", "wrong");
        var none = await PostAsync(server, "/signin", Body("no-such-alias", "ada", Password));

        Assert.Equal((wrong.Status, wrong.Body), (none.Status, none.Body));
    }

    [Fact]
    public async Task Guesses_are_limited()
    {
        await using var server = await WithUserAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            await EnterAsync(server, "ada", "wrong");
        }

        var answer = await EnterAsync(server, "ada", Password);

        Assert.Equal(429, answer.Status);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await EnterAsync(server, "ada", Password)).Status);
    }

    [Fact]
    public async Task A_password_that_must_be_changed_lets_nobody_in_until_it_is()
    {
        await using var server = await WithUserAsync(mustChange: true);

        var asked = await EnterAsync(server, "ada", Password);
        var entered = await PostAsync(server, "/signin", Body(server.AccountId, "ada", Password, newPassword: "another-Horse-battery-8"));

        Assert.Equal((401, "NewPasswordRequired"), (asked.Status, CodeOf(asked)));
        Assert.Equal(200, entered.Status);
        Assert.Equal(401, (await EnterAsync(server, "ada", Password)).Status);
        Assert.Equal(200, (await EnterAsync(server, "ada", "another-Horse-battery-8")).Status);
    }

    [Fact]
    public async Task A_session_ends_when_it_was_to()
    {
        await using var server = await WithUserAsync();
        var key = KeyOf(await PostAsync(server, "/signin", Body(server.AccountId, "ada", Password, duration: 900)));

        Assert.Equal(200, (await server.CallAsync(key, "ListUsers")).Status);
        server.Clock.Advance(TimeSpan.FromSeconds(901));
        Assert.Equal(403, (await server.CallAsync(key, "ListUsers")).Status);
    }

    [Theory]
    [InlineData(899)]
    [InlineData(43201)]
    public async Task No_session_is_shorter_or_longer_than_it_may_be(int seconds)
    {
        await using var server = await WithUserAsync();

        Assert.Equal(400, (await PostAsync(server, "/signin", Body(server.AccountId, "ada", Password, duration: seconds))).Status);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_signs_nobody_in(string header, string value)
    {
        await using var server = await WithUserAsync();

        var answer = await PostAsync(server, "/signin", Body(server.AccountId, "ada", Password), (header, value));

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task The_consoles_own_page_does()
    {
        await using var server = await WithUserAsync();

        var answer = await PostAsync(
            server, "/signin", Body(server.AccountId, "ada", Password), ("Origin", $"http://{server.Host}"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task A_form_is_not_taken()
    {
        await using var server = await WithUserAsync();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, "/signin"));
        message.Content = new StringContent(Body(server.AccountId, "ada", Password), Encoding.UTF8, "text/plain");

        Assert.Equal(415, (await server.SendAsync(message)).Status);
    }

    [Fact]
    public async Task The_root_signs_in_with_a_request_that_its_key_signs()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.SendAsync(server.Sign(RootRequest(server), server.Root, "sts"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, (await server.CallAsync(KeyOf(answer), "ListUsers")).Status);
    }

    [Fact]
    public async Task The_key_of_a_user_does_not_sign_in_at_the_roots_door()
    {
        await using var server = await WithUserAsync();
        var made = await server.CallAsync(server.Root, "CreateAccessKey", ("UserName", "ada"));
        var key = new TestKey(Between(made.Body, "<AccessKeyId>"), Between(made.Body, "<SecretAccessKey>"));

        var answer = await server.SendAsync(server.Sign(RootRequest(server), key, "sts"));

        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task Without_the_secret_the_root_does_not_sign_in()
    {
        await using var server = await TestServer.StartAsync();

        var unsigned = await server.SendAsync(RootRequest(server));
        var wrong = await server.SendAsync(server.Sign(RootRequest(server), server.Root with { Secret = "wrong" }, "sts"));

        Assert.Equal((401, 401), (unsigned.Status, wrong.Status));
    }

    [Fact]
    public async Task The_link_of_the_first_start_signs_in_once()
    {
        await using var server = await TestServer.StartAsync();
        var body = $$"""{"token":"{{server.SignInToken}}"}""";

        var first = await PostAsync(server, "/signin/link", body);
        var second = await PostAsync(server, "/signin/link", body);

        Assert.Equal(200, first.Status);
        Assert.Contains(":root<", (await server.CallAsync(KeyOf(first), "GetCallerIdentity")).Body, StringComparison.Ordinal);
        Assert.Equal((401, "InvalidLink"), (second.Status, CodeOf(second)));
    }

    [Fact]
    public async Task The_link_is_void_after_an_hour_and_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        await using var restarted = await TestServer.StartAsync();
        var token = restarted.SignInToken;
        server.Clock.Advance(TimeSpan.FromHours(1));
        await restarted.RestartAsync();

        Assert.Equal(401, (await PostAsync(server, "/signin/link", $$"""{"token":"{{server.SignInToken}}"}""")).Status);
        Assert.Equal(401, (await PostAsync(restarted, "/signin/link", $$"""{"token":"{{token}}"}""")).Status);
        Assert.Null(restarted.SignInToken);
    }

    [Fact]
    public async Task Sign_ins_are_in_the_accounts_history_without_the_password()
    {
        await using var server = await WithUserAsync();
        await EnterAsync(server, "ada", "wrong-and-Secret-9");
        await EnterAsync(server, "ada", Password);

        var events = await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/events?attribute=EventName&value=ConsoleLogin");

        Assert.Contains("Success", events.Body, StringComparison.Ordinal);
        Assert.Contains("Failure", events.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, events.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-and-Secret-9", events.Body, StringComparison.Ordinal);
    }

    private static async Task<TestServer> WithUserAsync(bool mustChange = false)
    {
        var server = await TestServer.StartAsync();
        await server.CallAsync(server.Root, "CreateUser", ("UserName", "ada"));
        await server.CallAsync(server.Root, "AttachUserPolicy", ("UserName", "ada"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await server.CallAsync(
            server.Root, "CreateLoginProfile", ("UserName", "ada"), ("Password", Password), ("PasswordResetRequired", mustChange ? "true" : "false"));
        return server;
    }

    private static Task<WireAnswer> EnterAsync(TestServer server, string userName, string password) =>
        PostAsync(server, "/signin", Body(server.AccountId, userName, password));

    private static string Body(string account, string userName, string password, string? newPassword = null, int? duration = null) =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["account"] = account,
            ["userName"] = userName,
            ["password"] = password,
            ["newPassword"] = newPassword,
            ["durationSeconds"] = duration,
        }.Where(member => member.Value is not null).ToDictionary());

    private static Task<WireAnswer> PostAsync(TestServer server, string path, string json, params (string Name, string Value)[] headers)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, path))
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return server.SendAsync(message);
    }

    private static SignedRequest RootRequest(TestServer server) =>
        new(
            "POST",
            "/signin/root",
            (HeaderField[])[new("Host", server.Host), new("Content-Type", "application/json")],
            "{\"durationSeconds\":3600}"u8.ToArray());

    private static TestKey KeyOf(WireAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        var credentials = json.RootElement.GetProperty("credentials");
        return new(
            credentials.GetProperty("accessKeyId").GetString()!, // a session has all three
            credentials.GetProperty("secretAccessKey").GetString()!,
            credentials.GetProperty("sessionToken").GetString()!);
    }

    private static string? CodeOf(WireAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("error").GetProperty("code").GetString();
    }

    private static string Between(string text, string tag)
    {
        var start = text.IndexOf(tag, StringComparison.Ordinal) + tag.Length;
        return text[start..text.IndexOf('<', start)];
    }
}
