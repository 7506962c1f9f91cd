using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

public sealed class OperatorApiTests
{
    private const string AccountId = "123456789012";
    private const string Usage = $"/operator/v1/accounts/{AccountId}/roles/AWSServiceRoleForLexBots/usage";

    [Fact]
    public async Task An_account_is_made_listed_shown_and_deleted()
    {
        await using var server = await StartAsync();

        var (status, body) = await SendAsync(server, "POST", "/operator/v1/accounts", """{ "accountId": "000000000001", "alias": "ledger" }""");
        var created = JsonSerializer.Deserialize(body, OperatorJson.Default.CreatedAccountAnswer)!;
        Assert.Equal((201, "000000000001", "ledger"), (status, created.AccountId, created.Alias));

        var list = JsonSerializer.Deserialize((await SendAsync(server, "GET", "/operator/v1/accounts")).Body, OperatorJson.Default.AccountListAnswer)!;
        Assert.Equal(["000000000001", AccountId], list.Accounts.Select(account => account.AccountId));

        var shown = JsonSerializer.Deserialize((await SendAsync(server, "GET", "/operator/v1/accounts/000000000001")).Body, OperatorJson.Default.AccountAnswer);
        Assert.Equal(list.Accounts[0], shown);

        Assert.Equal(200, (await SendAsync(server, "DELETE", "/operator/v1/accounts/000000000001")).Status);
        Assert.Equal(404, (await SendAsync(server, "GET", "/operator/v1/accounts/000000000001")).Status);
        Assert.Equal((404, "NoSuchEntity"), Refusal(await SendAsync(server, "DELETE", "/operator/v1/accounts/000000000001")));
    }

    [Fact]
    public async Task The_key_of_a_new_account_works_and_dies_with_the_account()
    {
        await using var server = await StartAsync();
        var created = JsonSerializer.Deserialize((await SendAsync(server, "POST", "/operator/v1/accounts")).Body, OperatorJson.Default.CreatedAccountAnswer)!;
        var key = new TestKey(created.RootAccessKey.AccessKeyId, created.RootAccessKey.SecretAccessKey);

        var answer = await server.CallAsync(key, "GetCallerIdentity");
        Assert.Equal(200, answer.Status);
        Assert.Contains($"<Arn>arn:aws:iam::{created.AccountId}:root</Arn>", answer.Body, StringComparison.Ordinal);

        await SendAsync(server, "DELETE", $"/operator/v1/accounts/{created.AccountId}");
        Assert.Equal(403, (await server.CallAsync(key, "GetCallerIdentity")).Status);
    }

    [Fact]
    public async Task An_id_or_alias_that_is_taken_is_a_conflict()
    {
        await using var server = await StartAsync();
        await SendAsync(server, "POST", "/operator/v1/accounts", """{ "alias": "ledger" }""");

        Assert.Equal((409, "EntityAlreadyExists"), Refusal(await SendAsync(server, "POST", "/operator/v1/accounts", $$"""{ "accountId": "{{AccountId}}" }""")));
        Assert.Equal((409, "EntityAlreadyExists"), Refusal(await SendAsync(server, "POST", "/operator/v1/accounts", """{ "alias": "ledger" }""")));
    }

    [Fact]
    public async Task Usage_is_stated_shown_replaced_and_lifted()
    {
        await using var server = await StartAsync();
        await MakeRoleAsync(server);
        const string first = """{"leases":[{"region":"us-east-1","resources":["arn:aws:lex:us-east-1:123456789012:bot/a"]}]}""";
        const string second = """{"leases":[{"region":"eu-west-1","resources":[],"until":"2099-01-02T03:04:05Z"}]}""";

        Assert.Equal((200, """{"leases":[]}"""), await SendAsync(server, "GET", Usage));
        Assert.Equal((200, first), await SendAsync(server, "PUT", Usage, first));
        Assert.Equal((200, first), await SendAsync(server, "GET", Usage));
        Assert.Equal((200, second), await SendAsync(server, "PUT", Usage, second));
        Assert.Equal((200, second), await SendAsync(server, "GET", Usage));
        Assert.Equal((200, """{"leases":[]}"""), await SendAsync(server, "DELETE", Usage));
        Assert.Equal((200, """{"leases":[]}"""), await SendAsync(server, "GET", Usage));
    }

    [Theory]
    [InlineData("/operator/v1/accounts/999999999999/roles/AWSServiceRoleForLexBots/usage", 404, "NoSuchEntity")]
    [InlineData("/operator/v1/accounts/123456789012/roles/Nobody/usage", 404, "NoSuchEntity")]
    public async Task Usage_of_what_is_not_there_is_refused(string path, int status, string code)
    {
        await using var server = await StartAsync();

        Assert.Equal((status, code), Refusal(await SendAsync(server, "GET", path)));
        Assert.Equal((status, code), Refusal(await SendAsync(server, "PUT", path, """{"leases":[]}""")));
        Assert.Equal((status, code), Refusal(await SendAsync(server, "DELETE", path)));
    }

    [Fact]
    public async Task Usage_of_a_role_that_no_service_is_linked_to_is_refused()
    {
        await using var server = await StartAsync();
        const string trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""";
        Assert.Equal(200, (await server.CallAsync(server.Root, "CreateRole", ("RoleName", "plain"), ("AssumeRolePolicyDocument", trust))).Status);

        Assert.Equal((400, "InvalidInput"), Refusal(await SendAsync(server, "PUT", $"/operator/v1/accounts/{AccountId}/roles/plain/usage", """{"leases":[]}""")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"leases":null}""")]
    [InlineData("""{"Leases":[]}""")]
    [InlineData("""{"leases":[],"more":1}""")]
    [InlineData("""{"leases":[],"leases":[]}""")]
    [InlineData("""{"leases":[],"l\u0065ases":[]}""")]
    [InlineData("""{"leases":[{"region":"r"}]}""")]
    [InlineData("""{"leases":[{"region":null,"resources":[]}]}""")]
    [InlineData("""{"leases":[{"region":"\ud800","resources":[]}]}""")]
    [InlineData("""{"leases":[{"region":"r","resources":[1]}]}""")]
    [InlineData("""{"leases":[]} x""")]
    [InlineData("""{"leases":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task A_body_that_is_not_exactly_the_json_that_is_expected_is_refused(string body)
    {
        await using var server = await StartAsync();
        await MakeRoleAsync(server);

        Assert.Equal((400, "MalformedInput"), Refusal(await SendAsync(server, "PUT", Usage, body)));
    }

    [Theory]
    [InlineData("""{"leases":[null]}""", "leases[0] is null.")]
    [InlineData("""{"leases":[{"region":"r","resources":[null]}]}""", "leases[0].resources[0] is not an ARN of at most 2048 characters.")]
    public async Task A_null_inside_a_list_is_refused(string body, string message)
    {
        await using var server = await StartAsync();

        var (status, answer) = await SendAsync(server, "PUT", Usage, body);

        Assert.Equal(400, status);
        Assert.Equal(message, JsonSerializer.Deserialize(answer, OperatorJson.Default.ErrorAnswer)!.Error.Message);
    }

    [Fact]
    public async Task Bodies_are_bounded_whether_they_tell_their_length_or_not()
    {
        await using var server = await StartAsync();
        var body = $$"""{ "alias": "{{new string('a', 5000)}}" }""";

        Assert.Equal((413, "RequestTooLarge"), Refusal(await SendAsync(server, "POST", "/operator/v1/accounts", body)));
        Assert.Equal((413, "RequestTooLarge"), Refusal(await SendAsync(server, "POST", "/operator/v1/accounts", body, request =>
        {
            request.Headers.Authorization = new("Bearer", server.OperatorToken);
            request.Headers.TransferEncodingChunked = true;
        })));
    }

    [Theory]
    [InlineData("GET", "/operator/v1/accounts")]
    [InlineData("POST", "/operator/v1/accounts")]
    [InlineData("DELETE", "/operator/v1/accounts/123456789012")]
    [InlineData("GET", "/operator/v1/nothing")]
    [InlineData("PATCH", "/operator/")]
    public async Task Without_the_token_every_path_and_method_answers_the_same(string method, string path)
    {
        await using var server = await StartAsync();

        var answers = new[]
        {
            await SendAsync(server, method, path, null, _ => { }),
            await SendAsync(server, method, path, null, request => request.Headers.Authorization = new("Bearer", "wrong")),
            await SendAsync(server, method, path, null, request => request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {server.OperatorToken}", $"Bearer {server.OperatorToken}"])),
        };

        Assert.All(answers, answer => Assert.Equal((401, "Unauthorized"), Refusal(answer)));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
    }

    [Theory]
    [InlineData("GET", "/operator/v1/nothing", 404, "NotFound")]
    [InlineData("GET", "/operator/v2/accounts", 404, "NotFound")]
    [InlineData("GET", "/operator/v1/Accounts", 404, "NotFound")]
    [InlineData("GET", "/operator/v1/accounts/1/2", 404, "NotFound")]
    [InlineData("PUT", "/operator/v1/accounts", 405, "MethodNotAllowed")]
    [InlineData("POST", "/operator/v1/accounts/123456789012", 405, "MethodNotAllowed")]
    [InlineData("POST", "/operator/v1/accounts/123456789012/roles/r/usage", 405, "MethodNotAllowed")]
    public async Task Other_paths_and_methods_are_refused(string method, string path, int status, string code)
    {
        await using var server = await StartAsync();

        Assert.Equal((status, code), Refusal(await SendAsync(server, method, path)));
    }

    [Fact]
    public async Task An_answer_is_not_to_be_kept_by_anything_on_the_way()
    {
        await using var server = await StartAsync();

        var answer = await server.OperatorAsync(HttpMethod.Post, "accounts");

        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
    }

    private static Task<TestServer> StartAsync() =>
        TestServer.StartAsync(options => options with { AccountId = AccountId, LogLevel = LogLevel.Error });

    private static Task<WireAnswer> MakeRoleAsync(TestServer server) =>
        server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", "lex.amazonaws.com"));

    private static Task<(int Status, string Body)> SendAsync(TestServer server, string method, string path, string? body = null) =>
        SendAsync(server, method, path, body, request => request.Headers.Authorization = new("Bearer", server.OperatorToken));

    private static async Task<(int Status, string Body)> SendAsync(
        TestServer server, string method, string path, string? body, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server.Endpoint, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        prepare(request);
        var answer = await server.SendAsync(request);
        return (answer.Status, answer.Body);
    }

    private static (int Status, string Code) Refusal((int Status, string Body) answer) =>
        (answer.Status, JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ErrorAnswer)!.Error.Code);
}
