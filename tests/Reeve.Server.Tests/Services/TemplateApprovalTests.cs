using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Services;

public sealed class TemplateApprovalTests
{
    [Fact]
    public async Task Roles_follow_a_new_version_at_once()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());

        await server.ApplyAsync(Ledger.Manifest("sns:*", "alsoAssumedBy: [archive.example.com]"));

        Assert.Equal((2, "v2"), await VersionsAsync(server));
        var role = (await server.CallAsync(server.Root, "GetRole", ("RoleName", Ledger.Role))).Ok();
        Assert.Contains("archive.example.com", Uri.UnescapeDataString(role.Text("AssumeRolePolicyDocument")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_account_approves_they_follow_after_the_approval()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest(more: "suffix: optional"));
        await SetAsync(server, isRequired: true);

        await server.ApplyAsync(Ledger.Manifest("sns:*", "suffix: optional"));

        Assert.Equal((1, "v1"), await VersionsAsync(server));
        var pending = Assert.Single(Ledger.Json(await GetAsync(server)).GetProperty("pending").EnumerateArray());
        Assert.Equal((1, 2), (pending.GetProperty("currentVersion").GetInt32(), pending.GetProperty("newestVersion").GetInt32()));

        // A second role joins the version that the account has.
        (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service), ("CustomSuffix", "b"))).Ok();
        Assert.Equal(2, Ledger.Json(await GetAsync(server)).GetProperty("pending").GetArrayLength());

        var approved = await server.OperatorAsync(HttpMethod.Post, $"accounts/{server.AccountId}/template-approval/{Ledger.Service}");
        Assert.Equal("""{"isRequired":true,"pending":[]}""", approved.Body);
        Assert.Equal((2, "v2"), await VersionsAsync(server));
    }

    [Fact]
    public async Task An_approval_is_in_the_trail_of_its_account()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());
        await SetAsync(server, isRequired: true);
        await server.ApplyAsync(Ledger.Manifest("sns:*"));
        var approved = await server.OperatorAsync(HttpMethod.Post, $"accounts/{server.AccountId}/template-approval/{Ledger.Service}");

        var told = Assert.Single(await server.ReadAuditAsync(server.AccountId), told => told.Text("eventName") is "ApproveTemplateVersions");

        Assert.Equal($$"""{"servicePrincipal":"{{Ledger.Service}}"}""", told.GetProperty("requestParameters").GetRawText());
        Assert.Equal(("operator.reeve", approved.Headers["x-amzn-RequestId"]), (told.Text("eventSource"), told.Text("requestID")));
        Assert.False(told.TryGetProperty("errorCode", out _));
    }

    [Fact]
    public async Task An_account_that_no_longer_approves_follows_at_once_and_others_are_not_touched()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());
        server.Clock.Advance(TimeSpan.FromSeconds(1)); // the first account is the oldest
        var (id, root) = await server.AddAccountAsync();
        await server.MakeRoleAsync(root);
        await SetAsync(server, isRequired: true);

        await server.ApplyAsync(Ledger.Manifest("sns:*"));
        var between = Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service)).GetProperty("roles").EnumerateArray()
            .ToDictionary(role => role.GetProperty("accountId").GetString()!, role => role.GetProperty("templateVersion").GetInt32());
        await server.RestartAsync();
        Assert.Equal((1, "v1"), await VersionsAsync(server));
        await SetAsync(server, isRequired: false);

        Assert.Equal((1, 2), (between[server.AccountId], between[id]));
        Assert.Equal((2, "v2"), await VersionsAsync(server));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        await using var server = await TestServer.StartAsync();

        Ledger.Refused(await server.OperatorAsync(HttpMethod.Get, "accounts/000000000009/template-approval"), 404, "NoSuchEntity");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, "accounts/000000000009/template-approval", """{"isRequired":true}"""), 404, "NoSuchEntity");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Post, $"accounts/{server.AccountId}/template-approval/{Ledger.Service}"), 404, "NoSuchEntity");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/template-approval", "{}"), 400, "MalformedInput");
        Ledger.Refused(await server.OperatorAsync(HttpMethod.Delete, $"accounts/{server.AccountId}/template-approval"), 405, "MethodNotAllowed");
    }

    private static Task<WireAnswer> GetAsync(TestServer server) => server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/template-approval");

    private static async Task SetAsync(TestServer server, bool isRequired)
    {
        var answer = await server.OperatorAsync(
            HttpMethod.Put, $"accounts/{server.AccountId}/template-approval", isRequired ? """{"isRequired":true}""" : """{"isRequired":false}""");
        Assert.True(answer.Status == 200, answer.Body);
    }

    // Of the first account's role, and of its policy as the account sees it.
    private static async Task<(int Role, string Policy)> VersionsAsync(TestServer server)
    {
        var roles = Ledger.Json(await server.OperatorAsync(HttpMethod.Get, "services/" + Ledger.Service)).GetProperty("roles").EnumerateArray();
        var version = roles.First(role => role.GetProperty("accountId").GetString() == server.AccountId).GetProperty("templateVersion").GetInt32();
        return (version, (await server.CallAsync(server.Root, "GetPolicy", ("PolicyArn", Ledger.PolicyArn))).Ok().Text("DefaultVersionId"));
    }
}
