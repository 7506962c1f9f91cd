using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reeve.Server.Operator;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Operator;

/// <summary>Accounts that are brought in and out over the wire.</summary>
public sealed class TransferTests
{
    private const string Source = "111122223333";

    private const string File = $$"""
        {
          "UserDetailList": [{ "UserName": "Alice", "Arn": "arn:aws:iam::{{Source}}:user/Alice", "UserPolicyList": [
            { "PolicyName": "p", "PolicyDocument": {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetUser","Resource":"arn:aws:iam::{{Source}}:user/Alice"}]} }] }],
          "RoleDetailList": [
            { "RoleName": "AWSServiceRoleForLexBots", "Path": "/aws-service-role/lex.amazonaws.com/", "Arn": "arn:aws:iam::{{Source}}:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots",
              "AssumeRolePolicyDocument": {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lex.amazonaws.com"},"Action":"sts:AssumeRole"}]},
              "AttachedManagedPolicies": [{ "PolicyName": "AmazonLexBotPolicy", "PolicyArn": "arn:aws:iam::aws:policy/aws-service-role/AmazonLexBotPolicy" }] },
            { "RoleName": "Odd", "Arn": "arn:aws:iam::{{Source}}:role/Odd", "AssumeRolePolicyDocument": "nothing" }]
        }
        """;

    [Fact]
    public async Task A_file_is_tried_loaded_and_survives_a_restart()
    {
        await using var server = await TestServer.StartAsync();

        var tried = Read(await ImportAsync(server, File, "?dryRun=true"));
        Assert.True(tried.DryRun);
        Assert.Empty((await server.CallAsync(server.Root, "ListUsers")).Ok().Texts("UserName"));
        var loaded = Read(await ImportAsync(server, File));

        Assert.Equal((false, Source, 1, 1, 1), (loaded.DryRun, loaded.FileAccountId, loaded.Carried.Users, loaded.Carried.Roles, loaded.Carried.ServiceLinkedRoles));
        Assert.Equal(tried.Carried, loaded.Carried);
        var finding = Assert.Single(loaded.Findings);
        Assert.Equal(("role", "Odd", true), (finding.Kind, finding.Name, finding.LeftOut));
        await server.RestartAsync();
        var details = (await server.CallAsync(server.Root, "GetAccountAuthorizationDetails")).Ok();
        Assert.Equal(["Alice"], details.Texts("UserName"));
        Assert.Equal(["AWSServiceRoleForLexBots"], details.Texts("RoleName"));
        Assert.Contains("AmazonLexBotPolicy", details.Texts("PolicyName"));
        (await server.CallAsync(server.Root, "DeleteRole", ("RoleName", "AWSServiceRoleForLexBots"))).Refused(400, "UnmodifiableEntity");
    }

    [Fact]
    public async Task Who_was_imported_may_do_here_what_it_could_there()
    {
        await using var server = await TestServer.StartAsync();
        Read(await ImportAsync(server, File));

        var alice = await server.AddKeyAsync(server.Root, "Alice");

        (await server.CallAsync(alice, "GetUser", ("UserName", "Alice"))).Ok();
        (await server.CallAsync(alice, "GetAccountAuthorizationDetails")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task An_export_fills_another_account_with_the_same()
    {
        await using var server = await TestServer.StartAsync();
        Read(await ImportAsync(server, File));
        var (other, _) = await server.AddAccountAsync();

        var exported = await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/export");
        Assert.Equal(("application/json", "no-store"), (exported.Headers["Content-Type"], exported.Headers["Cache-Control"]));
        Read(await ImportAsync(server, exported.Body, account: other));
        var again = await server.OperatorAsync(HttpMethod.Get, $"accounts/{other}/export");

        using var before = JsonDocument.Parse(exported.Body);
        using var after = JsonDocument.Parse(again.Body);
        Assert.Equal(Names(before, "RoleDetailList", "RoleName"), Names(after, "RoleDetailList", "RoleName"));
        Assert.Contains($"arn:aws:iam::{other}:user/Alice\"}}]", again.Body, StringComparison.Ordinal); // in the policy, too
    }

    [Fact]
    public async Task An_account_of_many_revisions_is_told_of_once_goes_on_and_survives_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var statement = $$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{new string('b', 1000)}}/*"}""";
        var policies = string.Join(',', Enumerable.Range(0, 200).Select(number => $$"""
            { "PolicyName": "p{{number}}", "Arn": "arn:aws:iam::{{Source}}:policy/p{{number}}", "DefaultVersionId": "v1",
              "PolicyVersionList": [{ "VersionId": "v1", "Document": {"Version":"2012-10-17","Statement":[{{statement}}]} }] }
            """));

        Assert.Equal(200, Read(await ImportAsync(server, $$"""{"Policies":[{{policies}}]}""")).Carried.Policies);
        (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
        var before = await ExportAsync(server);
        await server.RestartAsync();

        Assert.Equal(before, await ExportAsync(server));
        Assert.Equal(["ImportAccount", "CreateUser"], (await server.ReadAuditAsync(server.AccountId)).Select(told => told.GetProperty("eventName").GetString()));
    }

    [Fact]
    public async Task A_second_time_names_are_taken_and_nothing_changes()
    {
        await using var server = await TestServer.StartAsync();
        Read(await ImportAsync(server, File));
        var before = await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/export");

        Refused(await ImportAsync(server, File), 409, "EntityAlreadyExists");

        Assert.Equal(before.Body, (await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/export")).Body);
    }

    [Theory]
    [InlineData("POST", "accounts/000000000009/import", "{\"UserDetailList\":[]}", 404, "NoSuchEntity")]
    [InlineData("POST", "accounts/ID/import", "{", 400, "InvalidInput")]
    [InlineData("POST", "accounts/ID/import?dryrun=true", "{}", 400, "MalformedInput")]
    [InlineData("POST", "accounts/ID/import?dryRun=yes", "{}", 400, "MalformedInput")]
    [InlineData("PUT", "accounts/ID/import", "{}", 405, "MethodNotAllowed")]
    [InlineData("GET", "accounts/000000000009/export", null, 404, "NoSuchEntity")]
    [InlineData("DELETE", "accounts/ID/export", null, 405, "MethodNotAllowed")]
    public async Task What_cannot_be_done_is_refused(string method, string path, string? body, int status, string code)
    {
        await using var server = await TestServer.StartAsync();

        Refused(await server.OperatorAsync(new(method), path.Replace("ID", server.AccountId, StringComparison.Ordinal), body), status, code);
    }

    [Theory]
    [InlineData("Filter.member.1", "Nothing")]
    [InlineData("MaxItems", "0")]
    [InlineData("Marker", "made up")]
    public async Task Details_of_nothing_that_there_is_are_refused(string parameter, string value)
    {
        await using var server = await TestServer.StartAsync();

        (await server.CallAsync(server.Root, "GetAccountAuthorizationDetails", (parameter, value))).Refused(400, "ValidationError");
    }

    // In chunks, as a program sends what it does not hold in memory.
    private static Task<WireAnswer> ImportAsync(TestServer server, string file, string query = "", string? account = null)
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(file)));
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, $"/operator/v1/accounts/{account ?? server.AccountId}/import{query}"))
        {
            Content = content,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", server.OperatorToken), TransferEncodingChunked = true },
        };
        return server.SendAsync(message);
    }

    private static async Task<string> ExportAsync(TestServer server) =>
        (await server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/export")).Body;

    private static ImportAnswer Read(WireAnswer answer)
    {
        Assert.True(answer.Status == 200, answer.Body);
        return JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ImportAnswer)!; // not null: it is an object
    }

    private static void Refused(WireAnswer answer, int status, string code)
    {
        var error = JsonSerializer.Deserialize(answer.Body, OperatorJson.Default.ErrorAnswer)!.Error; // not null: it is an object
        Assert.Equal((status, code), (answer.Status, error.Code));
    }

    private static string?[] Names(JsonDocument document, string list, string member) =>
        [.. document.RootElement.GetProperty(list).EnumerateArray().Select(entity => entity.GetProperty(member).GetString())];
}
