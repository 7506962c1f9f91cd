using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.ServiceSide;

namespace Reeve.Server.Tests.Services;

/// <summary>The versions of templates that wait for an account, as its own principals see and approve them.</summary>
public sealed class OwnTemplateApprovalTests
{
    [Fact]
    public async Task A_principal_sees_what_waits_and_approves_it_for_good()
    {
        await using var server = await WithPendingAsync();

        var listed = (await ListAsync(server, server.Root)).OkJson();
        var approved = await ApproveAsync(server, server.Root, 2);

        Assert.Equal(
            $$"""{"isRequired":true,"pending":[{"servicePrincipal":"{{Ledger.Service}}","templateRoleName":"{{Ledger.Role}}","roleName":"{{Ledger.Role}}","currentVersion":1,"newestVersion":2}]}""",
            listed.GetRawText());
        Assert.Equal($$"""{"servicePrincipal":"{{Ledger.Service}}","roles":[{"roleName":"{{Ledger.Role}}","version":2}]}""", approved.Body);
        await server.RestartAsync();
        Assert.Empty(Pending((await ListAsync(server, server.Root)).OkJson()));
        Assert.Equal("v2", await PolicyVersionAsync(server));
    }

    [Fact]
    public async Task Without_approvals_nothing_waits()
    {
        await using var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest());
        await server.ApplyAsync(Ledger.Manifest("sns:*"));

        Assert.Equal("""{"isRequired":false,"pending":[]}""", (await ListAsync(server, server.Root)).Body);
        Ledger.Refused(await ApproveAsync(server, server.Root, 2), 409, "ConcurrentModification");
    }

    [Fact]
    public async Task What_waits_comes_in_pages()
    {
        await using var server = await WithPendingAsync();
        foreach (var suffix in (string[])["b", "A"])
        {
            (await server.CallAsync(server.Root, "CreateServiceLinkedRole", ("AWSServiceName", Ledger.Service), ("CustomSuffix", suffix))).Ok();
        }

        var names = new List<string>();
        string? marker = null;
        do
        {
            var page = (await ListAsync(server, server.Root, "?maxItems=1" + (marker is null ? "" : "&marker=" + marker))).OkJson();
            names.Add(Assert.Single(Pending(page)).Text("roleName")!);
            marker = page.TryGetProperty("nextMarker", out var next) ? next.GetString() : null;
        }
        while (marker is not null);

        Assert.Equal([Ledger.Role, Ledger.Role + "_A", Ledger.Role + "_b"], names);
        Ledger.Refused(await ListAsync(server, server.Root, "?marker=abc"), 400, "ValidationError");
        Assert.Equal(3, (await ApproveAsync(server, server.Root, 2)).OkJson().GetProperty("roles").GetArrayLength());
    }

    [Fact]
    public async Task Only_what_was_looked_at_is_approved()
    {
        await using var server = await WithPendingAsync();
        await server.ApplyAsync(Ledger.Manifest("sns:Subscribe", "suffix: optional"));

        Ledger.Refused(await ApproveAsync(server, server.Root, 2), 409, "ConcurrentModification");
        Assert.Equal("v1", await PolicyVersionAsync(server));
        (await ApproveAsync(server, server.Root, 3)).OkJson();
        Ledger.Refused(await ApproveAsync(server, server.Root, 3), 409, "ConcurrentModification");
        Assert.Equal("v3", await PolicyVersionAsync(server));
    }

    [Fact]
    public async Task Seeing_takes_ListRoles_and_approving_CreateServiceLinkedRole_on_the_role_for_the_service()
    {
        await using var server = await WithPendingAsync();
        var sees = await UserAsync(server, "sees", """{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}""");
        var elsewhere = await UserAsync(server, "elsewhere", $$"""{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"{{server.RoleArn()}}2"}""");
        var otherService = await UserAsync(server, "other", """{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"*","Condition":{"StringEquals":{"iam:AWSServiceName":"notes.example.com"}}}""");
        var approves = await UserAsync(server, "approves", $$$$"""{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"{{{{server.RoleArn()}}}}","Condition":{"StringEquals":{"iam:AWSServiceName":"{{{{Ledger.Service}}}}"}}}""");

        (await ListAsync(server, sees)).OkJson();
        Ledger.Refused(await ListAsync(server, approves), 403, "AccessDenied");
        foreach (var refused in (TestKey[])[sees, elsewhere, otherService])
        {
            var message = Ledger.Refused(await ApproveAsync(server, refused, 2), 403, "AccessDenied");
            Assert.Contains($"is not authorized to perform: iam:CreateServiceLinkedRole on resource: {server.RoleArn()} ", message, StringComparison.Ordinal);
        }

        Assert.Equal("v1", await PolicyVersionAsync(server));
        (await ApproveAsync(server, approves, 2)).OkJson();
    }

    [Fact]
    public async Task Another_account_and_a_linked_service_are_refused()
    {
        await using var server = await WithPendingAsync();
        var (_, stranger) = await server.AddAccountAsync();
        var service = await server.IssueKeyAsync();

        foreach (var key in (TestKey[])[stranger, service])
        {
            Ledger.Refused(await ListAsync(server, key), 403, "AccessDenied");
            Ledger.Refused(await ApproveAsync(server, key, 2), 403, "AccessDenied");
        }

        Assert.Equal("v1", await PolicyVersionAsync(server));
    }

    [Theory]
    [InlineData("ledger.example.org", """{"versions":[{"roleName":"ServiceRoleForLedger","version":2}]}""", 404, "NoSuchEntity")]
    [InlineData(Ledger.Service, """{"versions":[]}""", 400, "ValidationError")]
    [InlineData(Ledger.Service, """{"versions":[{"roleName":"ServiceRoleForLedger"}]}""", 400, "MalformedInput")]
    [InlineData(Ledger.Service, "{}", 400, "MalformedInput")]
    [InlineData(Ledger.Service, """{"versions":[{"roleName":"Other","version":2}]}""", 409, "ConcurrentModification")]
    [InlineData(Ledger.Service, """{"versions":[{"roleName":"ServiceRoleForLedger","version":2},{"roleName":"Other","version":1}]}""", 409, "ConcurrentModification")]
    public async Task What_is_no_approval_of_what_waits_is_refused(string service, string body, int status, string code)
    {
        await using var server = await WithPendingAsync();

        Ledger.Refused(await server.ServiceAsync(server.Root, "POST", Path(server) + "/" + service, JsonNode.Parse(body)), status, code);
        Assert.Equal("v1", await PolicyVersionAsync(server));
    }

    [Fact]
    public async Task Each_look_and_approval_is_in_the_trail_the_refused_ones_too()
    {
        await using var server = await WithPendingAsync();
        var nobody = await server.AddUserAsync(server.Root, "nobody");
        await ListAsync(server, nobody);
        await ApproveAsync(server, nobody, 2);
        await ApproveAsync(server, server.Root, 2);

        var told = (await server.ReadAuditAsync(server.AccountId))
            .Where(each => each.Text("eventName") is "ListPendingTemplateVersions" or "ApproveTemplateVersions")
            .Select(each => (each.Text("eventName"), each.GetProperty("userIdentity").Text("type"), each.TryGetProperty("errorCode", out var error) ? error.GetString() : null, each.GetProperty("readOnly").GetBoolean()))
            .ToHashSet();

        Assert.Equal(
            [
                ("ListPendingTemplateVersions", "IAMUser", "AccessDenied", true),
                ("ApproveTemplateVersions", "IAMUser", "AccessDenied", false),
                ("ApproveTemplateVersions", "Root", null, false),
            ],
            told);
    }

    private static async Task<TestServer> WithPendingAsync()
    {
        var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Ledger.Manifest(more: "suffix: optional"));
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Put, $"accounts/{server.AccountId}/template-approval", """{"isRequired":true}""")).Status);
        await server.ApplyAsync(Ledger.Manifest("sns:*", "suffix: optional"));
        return server;
    }

    private static string Path(TestServer server) => $"accounts/{server.AccountId}/template-approval";

    private static Task<TestKey> UserAsync(TestServer server, string name, string statement) =>
        server.AddUserAsync(server.Root, name, LedgerService.Policy(statement));

    private static Task<WireAnswer> ListAsync(TestServer server, TestKey key, string query = "") => server.ServiceAsync(key, "GET", Path(server) + query);

    private static Task<WireAnswer> ApproveAsync(TestServer server, TestKey key, int version) => server.ServiceAsync(
        key,
        "POST",
        $"{Path(server)}/{Ledger.Service}",
        new JsonObject { ["versions"] = new JsonArray(new JsonObject { ["roleName"] = Ledger.Role, ["version"] = version }) });

    private static JsonElement[] Pending(JsonElement listed) => [.. listed.GetProperty("pending").EnumerateArray()];

    private static async Task<string> PolicyVersionAsync(TestServer server) =>
        (await server.CallAsync(server.Root, "GetPolicy", ("PolicyArn", Ledger.PolicyArn))).Ok().Text("DefaultVersionId");
}
