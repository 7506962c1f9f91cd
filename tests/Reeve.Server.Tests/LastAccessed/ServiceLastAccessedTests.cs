using Reeve.Server.Tests.ServiceSide;
using Reeve.Server.Tests.Sts;

namespace Reeve.Server.Tests.LastAccessed;

/// <summary>Access Advisor over the wire: what is called is known at once, and after a restart.</summary>
public sealed class ServiceLastAccessedTests
{
    private const string ReadUsers = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:ListUsers","s3:GetObject"],"Resource":"*"}]}""";

    [Fact]
    public async Task Calls_are_told_at_once_and_after_a_restart_denied_ones_too()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann", ReadUsers);
        var before = await ReportAsync(server, "user/ann");
        Assert.Equal(["iam", "s3"], before.Texts("ServiceNamespace"));
        Assert.Equal(["0", "0"], before.Texts("TotalAuthenticatedEntities"));
        Assert.Equal(["AWS Identity and Access Management (IAM)", "Amazon S3"], before.Texts("ServiceName"));
        Assert.Empty(before.Texts("LastAuthenticated"));

        (await server.CallAsync(ann, "ListUsers")).Ok();
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await server.CallAsync(ann, "ListRoles")).Refused(403, "AccessDenied");
        Check(await ReportAsync(server, "user/ann"), server.AccountId);
        await server.RestartAsync();
        Check(await ReportAsync(server, "user/ann"), server.AccountId);

        static void Check(WireAnswer report, string accountId)
        {
            Assert.Equal(["COMPLETED"], report.Texts("JobStatus"));
            Assert.Equal(["2026-05-09T15:46:35Z"], report.Texts("LastAuthenticated"));
            Assert.Equal([$"arn:aws:iam::{accountId}:user/ann"], report.Texts("LastAuthenticatedEntity"));
            Assert.Equal(["ListRoles", "ListUsers"], report.Texts("ActionName"));
            Assert.Equal(["2026-05-09T15:46:35Z", "2026-05-09T15:45:35Z"], report.Texts("LastAccessedTime"));
            Assert.Equal(["us-east-1", "us-east-1"], report.Texts("LastAccessedRegion"));
        }
    }

    [Fact]
    public async Task What_a_linked_service_asks_about_its_caller_is_an_attempt_of_theirs()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var ann = await server.AddUserAsync(
            server.Root, "ann", LedgerService.Policy("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"},{"Effect":"Deny","Action":"ledger:DropLedger","Resource":"*"}"""));
        var before = await ReportAsync(server, "user/ann");
        Assert.Equal(["ledger", "Example Ledger", "0"], [.. before.Texts("ServiceNamespace"), .. before.Texts("ServiceName"), .. before.Texts("TotalAuthenticatedEntities")]);

        (await server.AskAsync(service, server.Signed(ann), LedgerService.Question("ledger:CreateLedger"), LedgerService.Question("ledger:DropLedger"))).OkJson();

        Check(await ReportAsync(server, "user/ann"));
        await server.RestartAsync();
        Check(await ReportAsync(server, "user/ann"));

        static void Check(WireAnswer report)
        {
            Assert.Equal(["2026-05-09T15:45:35Z"], report.Texts("LastAuthenticated"));
            Assert.Equal(["CreateLedger", "DropLedger"], report.Texts("ActionName"));
        }
    }

    [Fact]
    public async Task A_request_that_is_not_valid_is_an_attempt_too()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann", ReadUsers);

        (await server.CallAsync(ann, "GetUser", ("UserName", ""))).Refused(400, "ValidationError");

        Assert.Equal(["GetUser"], (await ReportAsync(server, "user/ann")).Texts("ActionName"));
    }

    [Fact]
    public async Task Whoever_used_a_service_is_told_with_all_that_names_them()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann", ReadUsers);
        (await server.CallAsync(ann, "ListUsers")).Ok();
        var job = await GenerateAsync(server, server.Root, "user/ann");

        var entities = (await server.CallAsync(
            server.Root, "GetServiceLastAccessedDetailsWithEntities", ("JobId", job), ("ServiceNamespace", "iam"))).Ok();

        Assert.Equal(("USER", "ann", "/"), (entities.Text("Type"), entities.Text("Name"), entities.Text("Path")));
        Assert.Equal("2026-05-09T15:45:35Z", entities.Text("LastAuthenticated"));
        Assert.Equal("false", entities.Text("IsTruncated"));
    }

    [Fact]
    public async Task A_long_report_comes_in_pages()
    {
        await using var server = await TestServer.StartAsync();
        await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var job = await GenerateAsync(server, server.Root, "user/ann");
        var services = new List<string>();
        (string Name, string Value)[] marker = [];
        do
        {
            var page = (await server.CallAsync(server.Root, "GetServiceLastAccessedDetails", [("JobId", job), ("MaxItems", "200"), .. marker])).Ok();
            services.AddRange(page.Texts("ServiceNamespace"));
            marker = [.. page.Texts("Marker").Select(text => ("Marker", text))];
        }
        while (marker.Length > 0);

        Assert.True(services.Count > 300, $"{services.Count}");
        Assert.Equal(services.Order(StringComparer.Ordinal), services);
        Assert.Contains("sts", services);
    }

    [Fact]
    public async Task A_report_is_given_to_who_asked_for_it_and_to_nobody_else()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var job = await GenerateAsync(server, ann, "user/ann");

        (await server.CallAsync(ann, "GetServiceLastAccessedDetails", ("JobId", job))).Ok();
        (await server.CallAsync(server.Root, "GetServiceLastAccessedDetails", ("JobId", job))).Refused(404, "NoSuchEntity");
        (await server.CallAsync(server.Root, "GetServiceLastAccessedDetailsWithEntities", ("JobId", job), ("ServiceNamespace", "iam"))).Refused(404, "NoSuchEntity");
    }

    [Fact]
    public async Task A_role_tells_its_last_use_when_its_session_has_called_something()
    {
        await using var server = await TestServer.StartAsync();
        var arn = await server.AddRoleAsync(server.Root, "job", $"arn:aws:iam::{server.AccountId}:root");
        var ann = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var session = await server.AssumeAsync(ann, arn);
        Assert.Empty((await GetRoleAsync(server)).Texts("LastUsedDate"));

        server.Clock.Advance(TimeSpan.FromSeconds(30));
        (await server.CallAsync(session, "ListUsers")).Ok();

        Assert.Equal("2026-05-09T15:46:05Z", (await GetRoleAsync(server)).Text("LastUsedDate"));
        await server.RestartAsync();
        Assert.Equal("us-east-1", (await GetRoleAsync(server)).Text("Region"));
    }

    [Theory]
    [InlineData("GenerateServiceLastAccessedDetails", "Arn=arn:aws:iam::123456789012:user/nobody", 404, "NoSuchEntity")]
    [InlineData("GenerateServiceLastAccessedDetails", "Arn=arn:aws:s3:::some-bucket", 400, "InvalidInput")]
    [InlineData("GenerateServiceLastAccessedDetails", "Arn=short", 400, "ValidationError")]
    [InlineData("GenerateServiceLastAccessedDetails", "Arn=arn:aws:iam::123456789012:user/nobody&Granularity=FINE", 400, "ValidationError")]
    [InlineData("GetServiceLastAccessedDetails", "JobId=00000000-0000-0000-0000-000000000000", 404, "NoSuchEntity")]
    [InlineData("GetServiceLastAccessedDetails", "JobId=1", 400, "ValidationError")]
    [InlineData("GetServiceLastAccessedDetailsWithEntities", "JobId=00000000-0000-0000-0000-000000000000&ServiceNamespace=iam", 404, "NoSuchEntity")]
    [InlineData("GetServiceLastAccessedDetailsWithEntities", "JobId=00000000-0000-0000-0000-000000000000&ServiceNamespace=a:b", 400, "ValidationError")]
    [InlineData("GetServiceLastAccessedDetailsWithEntities", "JobId=00000000-0000-0000-0000-000000000000", 400, "ValidationError")]
    [InlineData("GenerateOrganizationsAccessReport", "EntityPath=o-a1b2c3d4e5/r-f6g7", 404, "NoSuchEntity")]
    [InlineData("GenerateOrganizationsAccessReport", "EntityPath=r-f6g7/o-a1b2c3d4e5x", 400, "ValidationError")]
    [InlineData("GenerateOrganizationsAccessReport", "EntityPath=o-a1b2c3d4e5/r-f6g7&OrganizationsPolicyId=p-1", 400, "ValidationError")]
    [InlineData("GetOrganizationsAccessReport", "JobId=00000000-0000-0000-0000-000000000000&SortKey=SERVICE_NAMESPACE_DESCENDING", 404, "NoSuchEntity")]
    [InlineData("GetOrganizationsAccessReport", "JobId=00000000-0000-0000-0000-000000000000&SortKey=NAME", 400, "ValidationError")]
    public async Task A_call_that_cannot_be_answered_says_so(string action, string form, int status, string code)
    {
        await using var server = await TestServer.StartAsync();
        var parameters = form.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])).ToArray();

        (await server.CallAsync(server.Root, action, parameters)).Refused(status, code);
        var nobody = await server.AddUserAsync(server.Root, "nobody-yet");
        Assert.Contains((await server.CallAsync(nobody, action, parameters)).Code, (string[])["AccessDenied", "ValidationError"]);
    }

    private static Task<WireAnswer> GetRoleAsync(TestServer server) => server.CallAsync(server.Root, "GetRole", ("RoleName", "job"));

    private static async Task<string> GenerateAsync(TestServer server, TestKey by, string resource) => (await server.CallAsync(
        by,
        "GenerateServiceLastAccessedDetails",
        ("Arn", $"arn:aws:iam::{server.AccountId}:{resource}"),
        ("Granularity", "ACTION_LEVEL"))).Ok().Text("JobId");

    private static async Task<WireAnswer> ReportAsync(TestServer server, string resource) => (await server.CallAsync(
        server.Root, "GetServiceLastAccessedDetails", ("JobId", await GenerateAsync(server, server.Root, resource)))).Ok();
}
