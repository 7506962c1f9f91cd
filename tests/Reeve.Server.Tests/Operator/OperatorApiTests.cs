using System.Text.Json;
using Reeve.Protocol.Signing;
using Reeve.Server.Operator;

namespace Reeve.Server.Tests.Operator;

public sealed class OperatorApiTests
{
    private const string Usage = $"/operator/v1/accounts/{OperatorServer.AccountId}/roles/AWSServiceRoleForLexBots/usage";
    private const string CreateRole = "Action=CreateServiceLinkedRole&Version=2010-05-08&AWSServiceName=lex.amazonaws.com";

    [Fact]
    public async Task An_account_is_made_listed_shown_and_deleted()
    {
        await using var server = await OperatorServer.StartAsync();

        var (status, body) = await server.SendAsync("POST", "/operator/v1/accounts", """{ "accountId": "000000000001", "alias": "ledger" }""");
        var created = JsonSerializer.Deserialize(body, OperatorJson.Default.CreatedAccountAnswer)!;
        Assert.Equal((201, "000000000001", "ledger"), (status, created.AccountId, created.Alias));

        var list = JsonSerializer.Deserialize((await server.SendAsync("GET", "/operator/v1/accounts")).Body, OperatorJson.Default.AccountListAnswer)!;
        Assert.Equal(["000000000001", OperatorServer.AccountId], list.Accounts.Select(account => account.AccountId));

        var shown = JsonSerializer.Deserialize((await server.SendAsync("GET", "/operator/v1/accounts/000000000001")).Body, OperatorJson.Default.AccountAnswer);
        Assert.Equal(list.Accounts[0], shown);

        Assert.Equal(200, (await server.SendAsync("DELETE", "/operator/v1/accounts/000000000001")).Status);
        Assert.Equal(404, (await server.SendAsync("GET", "/operator/v1/accounts/000000000001")).Status);
        Assert.Equal((404, "NoSuchEntity"), Refusal(await server.SendAsync("DELETE", "/operator/v1/accounts/000000000001")));
    }

    [Fact]
    public async Task The_key_of_a_new_account_works_and_dies_with_the_account()
    {
        const string whoAmI = "Action=GetCallerIdentity&Version=2011-06-15";
        await using var server = await OperatorServer.StartAsync();
        var created = JsonSerializer.Deserialize((await server.SendAsync("POST", "/operator/v1/accounts")).Body, OperatorJson.Default.CreatedAccountAnswer)!;
        var credentials = new SigningCredentials(created.RootAccessKey.AccessKeyId, created.RootAccessKey.SecretAccessKey);

        var (status, body) = await server.CallAsync("sts", whoAmI, credentials);
        Assert.Equal(200, status);
        Assert.Contains($"<Arn>arn:aws:iam::{created.AccountId}:root</Arn>", body, StringComparison.Ordinal);

        await server.SendAsync("DELETE", $"/operator/v1/accounts/{created.AccountId}");
        Assert.Equal(403, (await server.CallAsync("sts", whoAmI, credentials)).Status);
    }

    [Fact]
    public async Task An_id_or_alias_that_is_taken_is_a_conflict()
    {
        await using var server = await OperatorServer.StartAsync();
        await server.SendAsync("POST", "/operator/v1/accounts", """{ "alias": "ledger" }""");

        Assert.Equal((409, "EntityAlreadyExists"), Refusal(await server.SendAsync("POST", "/operator/v1/accounts", $$"""{ "accountId": "{{OperatorServer.AccountId}}" }""")));
        Assert.Equal((409, "EntityAlreadyExists"), Refusal(await server.SendAsync("POST", "/operator/v1/accounts", """{ "alias": "ledger" }""")));
    }

    [Fact]
    public async Task Usage_is_stated_shown_replaced_and_lifted()
    {
        await using var server = await OperatorServer.StartAsync();
        await server.CallAsync("iam", CreateRole);
        const string first = """{"leases":[{"region":"us-east-1","resources":["arn:aws:lex:us-east-1:123456789012:bot/a"]}]}""";
        const string second = """{"leases":[{"region":"eu-west-1","resources":[],"until":"2099-01-02T03:04:05Z"}]}""";

        Assert.Equal((200, """{"leases":[]}"""), await server.SendAsync("GET", Usage));
        Assert.Equal((200, first), await server.SendAsync("PUT", Usage, first));
        Assert.Equal((200, first), await server.SendAsync("GET", Usage));
        Assert.Equal((200, second), await server.SendAsync("PUT", Usage, second));
        Assert.Equal((200, second), await server.SendAsync("GET", Usage));
        Assert.Equal((200, """{"leases":[]}"""), await server.SendAsync("DELETE", Usage));
        Assert.Equal((200, """{"leases":[]}"""), await server.SendAsync("GET", Usage));
    }

    [Theory]
    [InlineData("/operator/v1/accounts/999999999999/roles/AWSServiceRoleForLexBots/usage", 404, "NoSuchEntity")]
    [InlineData("/operator/v1/accounts/123456789012/roles/Nobody/usage", 404, "NoSuchEntity")]
    public async Task Usage_of_what_is_not_there_is_refused(string path, int status, string code)
    {
        await using var server = await OperatorServer.StartAsync();

        Assert.Equal((status, code), Refusal(await server.SendAsync("GET", path)));
        Assert.Equal((status, code), Refusal(await server.SendAsync("PUT", path, """{"leases":[]}""")));
        Assert.Equal((status, code), Refusal(await server.SendAsync("DELETE", path)));
    }

    [Fact]
    public async Task Usage_of_a_role_that_no_service_is_linked_to_is_refused()
    {
        await using var server = await OperatorServer.StartAsync();
        var trust = Uri.EscapeDataString("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""");
        Assert.Equal(200, (await server.CallAsync("iam", $"Action=CreateRole&Version=2010-05-08&RoleName=plain&AssumeRolePolicyDocument={trust}")).Status);

        Assert.Equal((400, "InvalidInput"), Refusal(await server.SendAsync("PUT", $"/operator/v1/accounts/{OperatorServer.AccountId}/roles/plain/usage", """{"leases":[]}""")));
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
        await using var server = await OperatorServer.StartAsync();
        await server.CallAsync("iam", CreateRole);

        Assert.Equal((400, "MalformedInput"), Refusal(await server.SendAsync("PUT", Usage, body)));
    }

    [Theory]
    [InlineData("""{"leases":[null]}""", "leases[0] is null.")]
    [InlineData("""{"leases":[{"region":"r","resources":[null]}]}""", "leases[0].resources[0] is not an ARN of at most 2048 characters.")]
    public async Task A_null_inside_a_list_is_refused(string body, string message)
    {
        await using var server = await OperatorServer.StartAsync();

        var (status, answer) = await server.SendAsync("PUT", Usage, body);

        Assert.Equal(400, status);
        Assert.Equal(message, JsonSerializer.Deserialize(answer, OperatorJson.Default.ErrorAnswer)!.Error.Message);
    }

    [Fact]
    public async Task Bodies_are_bounded_whether_they_tell_their_length_or_not()
    {
        await using var server = await OperatorServer.StartAsync();
        var body = $$"""{ "alias": "{{new string('a', 5000)}}" }""";

        Assert.Equal((413, "RequestTooLarge"), Refusal(await server.SendAsync("POST", "/operator/v1/accounts", body)));
        Assert.Equal((413, "RequestTooLarge"), Refusal(await server.SendAsync("POST", "/operator/v1/accounts", body, request =>
        {
            request.Headers.Authorization = new("Bearer", server.Token);
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
        await using var server = await OperatorServer.StartAsync();

        var answers = new[]
        {
            await server.SendAsync(method, path, null, _ => { }),
            await server.SendAsync(method, path, null, request => request.Headers.Authorization = new("Bearer", "wrong")),
            await server.SendAsync(method, path, null, request => request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {server.Token}", $"Bearer {server.Token}"])),
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
        await using var server = await OperatorServer.StartAsync();

        Assert.Equal((status, code), Refusal(await server.SendAsync(method, path)));
    }

    [Fact]
    public async Task An_answer_is_not_to_be_kept_by_anything_on_the_way()
    {
        await using var server = await OperatorServer.StartAsync();
        server.Http.DefaultRequestHeaders.Authorization = new("Bearer", server.Token);

        using var response = await server.Http.PostAsync(new Uri("/operator/v1/accounts", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    private static (int Status, string Code) Refusal((int Status, string Body) answer) =>
        (answer.Status, JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ErrorAnswer)!.Error.Code);
}
