using System.Text.Json;

namespace Reeve.Server.Tests.Services;

/// <summary>What any caller sees of the templates' versions.</summary>
public sealed class TemplateHistoryTests
{
    private const string Path = $"/reeve/v1/services/{Ledger.Service}/templates";

    [Fact]
    public async Task Any_caller_sees_every_version_and_the_account_which_one_is_in_effect()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/template-approval", """{"isRequired":true}""")).Status);
        await server.ApplyAsync(Ledger.Manifest("sns:*", "alsoAssumedBy: [archive.example.com]"));
        var user = await server.AddUserAsync(server.Root, "nobody");

        var template = await TemplateAsync(server, user);

        Assert.Equal((Ledger.Role, 1), (template.GetProperty("roleName").GetString(), template.GetProperty("inEffect").GetInt32()));
        var versions = template.GetProperty("versions").EnumerateArray().ToArray();
        Assert.Equal([1, 2], versions.Select(version => version.GetProperty("version").GetInt32()));
        Assert.Equal(["sns:Publish", "sns:*"], versions.Select(version => Assert.Single(version.GetProperty("policies").EnumerateArray())
            .GetProperty("document").GetProperty("Statement")[0].GetProperty("Action").GetString()));
        Assert.DoesNotContain("archive.example.com", versions[0].GetProperty("trustPolicy").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("archive.example.com", versions[1].GetProperty("trustPolicy").GetRawText(), StringComparison.Ordinal);
        Assert.All(versions, version => Assert.EndsWith("Z", version.GetProperty("createDate").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_role_or_an_account_no_version_is_in_effect()
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());

        Assert.False((await TemplateAsync(server, server.Root)).TryGetProperty("inEffect", out _));
        Assert.False((await TemplateAsync(server, await server.IssueKeyAsync())).TryGetProperty("inEffect", out _));
    }

    [Fact]
    public async Task Of_AWSs_services_the_present_version_is_told()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.GetServiceApiAsync(server.Root, "/reeve/v1/services/elasticbeanstalk.amazonaws.com/templates");

        var version = Assert.Single(Assert.Single(Ledger.Json(answer).GetProperty("templates").EnumerateArray()).GetProperty("versions").EnumerateArray());
        Assert.False(version.TryGetProperty("createDate", out _));
        Assert.Equal("2012-10-17", version.GetProperty("policies")[0].GetProperty("document").GetProperty("Version").GetString());
    }

    [Theory]
    [InlineData("/reeve/v1/services/Ledger.example.com/templates", 404, "NoSuchEntity")]
    [InlineData(Path + "?colour=red", 400, "MalformedInput")]
    public async Task What_is_not_there_is_refused(string target, int status, string code)
    {
        await using var server = await TestServer.StartAsync();
        await server.ApplyAsync(Ledger.Manifest());

        Ledger.Refused(await server.GetServiceApiAsync(server.Root, target), status, code);
    }

    [Fact]
    public async Task A_service_that_is_hidden_has_none()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Put, "services/hidden", """{"all":false,"services":["elasticbeanstalk.amazonaws.com"]}""")).Status);

        var answer = await server.GetServiceApiAsync(server.Root, "/reeve/v1/services/elasticbeanstalk.amazonaws.com/templates");

        Ledger.Refused(answer, 404, "NoSuchEntity");
    }

    private static async Task<JsonElement> TemplateAsync(TestServer server, TestKey key)
    {
        var answer = await server.GetServiceApiAsync(key, Path);
        Assert.True(answer.Status == 200, answer.Body);
        return Assert.Single(Ledger.Json(answer).GetProperty("templates").EnumerateArray());
    }
}
