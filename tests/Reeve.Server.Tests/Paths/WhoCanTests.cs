using System.Text.Json;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.ServiceSide;

namespace Reeve.Server.Tests.Paths;

/// <summary>Who can publish to the ledger's topic, asked over the wire by the operator and by principals.</summary>
public sealed class WhoCanTests
{
    private const string Topic = "arn:aws:sns:eu-central-1:123456789012:ledger-events";
    private const string Asking = "iam:SimulatePrincipalPolicy";

    private const string Manifest = $$"""
        service: {{Ledger.Service}}
        name: Example Ledger
        prefix: ledger
        roles:
          - name: {{Ledger.Role}}
            policies:
              - name: LedgerPolicy
                document: {"Version": "2012-10-17", "Statement": [{"Sid": "Notify", "Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]}
        actions:
          - name: CreateLedger
            resources: ["arn:aws:ledger:*:*:ledger/*"]
            setsInMotion:
              - role: {{Ledger.Role}}
                statements: [Notify]
        """;

    [Fact]
    public async Task The_operator_is_told_the_direct_paths_and_those_through_a_service()
    {
        await using var server = await WithRoleAsync();
        await UserAsync(server, "ann", "ledger:CreateLedger", "arn:aws:ledger:eu-central-1:*:ledger/books");
        await UserAsync(server, "bob", "sns:Publish", "*");

        var answer = (await OperatorAsync(server, Question(server))).OkJson();

        Assert.Equal(
            [
                "root root > sns:Publish",
                "root root > ledger:CreateLedger > sns:Publish",
                "user user/ann > ledger:CreateLedger > sns:Publish",
                "user user/bob > sns:Publish",
                $"serviceLinkedRole role/aws-service-role/{Ledger.Service}/{Ledger.Role} > sns:Publish",
            ],
            Told(answer));
        Assert.Equal(4, answer.GetProperty("principalsLookedAt").GetInt32());
        Assert.False(answer.TryGetProperty("nextMarker", out _));
        var through = answer.GetProperty("paths")[2];
        Assert.Equal(Ledger.Service, through.Text("service"));
        var (first, second) = (through.GetProperty("hops")[0], through.GetProperty("hops")[1]);
        Assert.Equal($"arn:aws:ledger:eu-central-1:{server.AccountId}:ledger/books", first.Text("resource"));
        Assert.True(first.GetProperty("resourceAssumed").GetBoolean());
        Assert.Equal((server.RoleArn(), "Notify"), (second.Text("actor"), second.GetProperty("statements")[0].Text("sid")));
    }

    [Fact]
    public async Task What_depends_on_unknown_keys_is_told_with_an_example()
    {
        await using var server = await WithRoleAsync();
        await server.AddUserAsync(server.Root, "ann", LedgerService.Policy(
            """{"Effect":"Allow","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}}"""));

        var path = (await OperatorAsync(server, Question(server))).OkJson().GetProperty("paths").EnumerateArray().Single(each => each.Text("principal")!.EndsWith("/ann", StringComparison.Ordinal));

        Assert.True(path.GetProperty("conditional").GetBoolean());
        var hop = path.GetProperty("hops")[0];
        Assert.Equal(("aws:SourceVpc", "aws:SourceVpc = vpc-1"), (hop.GetProperty("missingContextKeys")[0].GetString(), hop.Text("when")));
        Assert.False(hop.GetProperty("undecided").GetBoolean());
    }

    [Fact]
    public async Task A_principal_of_the_account_is_told_the_same_where_its_policies_allow_to_simulate()
    {
        await using var server = await WithRoleAsync();
        var allowed = await UserAsync(server, "allowed", Asking, "*");
        var narrow = await UserAsync(server, "narrow", Asking, server.RoleArn());
        var other = await UserAsync(server, "other", "iam:ListUsers", "*");

        Assert.Equal((await OperatorAsync(server, Question(server))).Body, (await AskAsync(server, allowed)).Body);
        foreach (var refused in (TestKey[])[narrow, other])
        {
            var message = Ledger.Refused(await AskAsync(server, refused), 403, "AccessDenied");
            Assert.Contains($"is not authorized to perform: {Asking} on resource: * because no identity-based policy allows", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_account_a_service_and_an_unsigned_request_are_refused()
    {
        await using var server = await WithRoleAsync();
        var (other, stranger) = await server.AddAccountAsync();
        var service = await server.IssueKeyAsync();

        Ledger.Refused(await AskAsync(server, stranger), 403, "AccessDenied");
        Ledger.Refused(await AskAsync(server, server.Root, accountId: other), 403, "AccessDenied");
        Ledger.Refused(await AskAsync(server, server.Root, accountId: "000000000000"), 403, "AccessDenied");
        Ledger.Refused(await AskAsync(server, service), 403, "AccessDenied");
        Assert.Equal(403, (await server.SendAsync(server.Get($"/reeve/v1/accounts/{server.AccountId}/who-can?{Question(server)}"))).Status);
        Assert.Equal(404, (await server.OperatorAsync(HttpMethod.Get, $"accounts/000000000000/who-can?{Question(server)}")).Status);
    }

    [Theory]
    [InlineData("action=sns:*&resource=*")]
    [InlineData("action=Publish&resource=*")]
    [InlineData("resource=*")]
    [InlineData("action=sns:Publish")]
    [InlineData("action=sns:Publish&resource=topic")]
    [InlineData("action=sns:Publish&resource=*&serviceResource=*")]
    [InlineData("action=sns:Publish&resource=*&maxItems=0")]
    [InlineData("action=sns:Publish&resource=*&maxItems=1001")]
    [InlineData("action=sns:Publish&resource=*&maxItems=many")]
    [InlineData("action=sns:Publish&resource=*&marker=forged")]
    [InlineData("action=sns:Publish&resource=*&other=1")]
    [InlineData("action=sns:Publish&resource=*&resource=*")]
    public async Task A_question_that_is_none_is_refused_at_both_doors(string query)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, (await OperatorAsync(server, query)).Status);
        Assert.Equal(400, (await AskAsync(server, server.Root, query)).Status);
    }

    [Fact]
    public async Task Pages_lead_on_with_markers_of_their_own_question_only()
    {
        await using var server = await WithRoleAsync();
        await UserAsync(server, "ann", "sns:Publish", "*");
        var all = Told((await OperatorAsync(server, Question(server))).OkJson());
        var (seen, marker, first) = (new List<string>(), default(string), default(string));
        do
        {
            var page = (await OperatorAsync(server, Question(server) + "&maxItems=1" + (marker is null ? "" : "&marker=" + Uri.EscapeDataString(marker)))).OkJson();
            Assert.Equal(1, page.GetProperty("principalsLookedAt").GetInt32());
            seen.AddRange(Told(page));
            marker = page.TryGetProperty("nextMarker", out var next) ? next.GetString() : null;
            first ??= marker;
        }
        while (marker is not null);

        Assert.Equal(all, seen);
        Assert.Equal(400, (await OperatorAsync(server, Question(server).Replace("Publish", "Subscribe", StringComparison.Ordinal) + "&marker=" + Uri.EscapeDataString(first!))).Status);
    }

    [Fact]
    public async Task Each_question_of_a_principal_is_in_the_trail_the_refused_ones_too()
    {
        await using var server = await WithRoleAsync();
        var nobody = await server.AddUserAsync(server.Root, "nobody");
        await AskAsync(server, server.Root);
        await AskAsync(server, nobody);

        var told = (await server.ReadAuditAsync(server.AccountId)).Where(each => each.Text("eventName") == "FindAccessPaths").ToArray();

        Assert.Equal(2, told.Length);
        Assert.All(told, each => Assert.Equal("sns:Publish", each.GetProperty("requestParameters").Text("action")));
        Assert.Equal("AccessDenied", Assert.Single(told, each => each.TryGetProperty("errorCode", out _)).Text("errorCode"));
    }

    [Fact]
    public async Task Only_GET_is_possible()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.OperatorAsync(HttpMethod.Post, $"accounts/{server.AccountId}/who-can", "{}");

        Assert.Equal((405, "GET"), (answer.Status, answer.Headers["Allow"]));
    }

    private static async Task<TestServer> WithRoleAsync()
    {
        var server = await TestServer.StartAsync();
        await server.MakeRoleAfterAsync(Manifest);
        return server;
    }

    private static string Question(TestServer server) =>
        "action=sns:Publish&resource=" + Uri.EscapeDataString(Topic.Replace("123456789012", server.AccountId, StringComparison.Ordinal));

    private static Task<TestKey> UserAsync(TestServer server, string name, string action, string resource) => server.AddUserAsync(
        server.Root, name, LedgerService.Policy($$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}"""));

    private static Task<WireAnswer> OperatorAsync(TestServer server, string query) =>
        server.OperatorAsync(HttpMethod.Get, $"accounts/{server.AccountId}/who-can?{query}");

    private static Task<WireAnswer> AskAsync(TestServer server, TestKey key, string? query = null, string? accountId = null) =>
        server.ServiceAsync(key, "GET", $"accounts/{accountId ?? server.AccountId}/who-can?{query ?? Question(server)}");

    private static string[] Told(JsonElement answer) =>
    [
        .. answer.GetProperty("paths").EnumerateArray().Select(path =>
            $"{path.Text("principalType")} {path.Text("principal")!.Split(':')[^1]} > {string.Join(" > ", path.GetProperty("hops").EnumerateArray().Select(hop => hop.Text("action")))}"),
    ];
}
