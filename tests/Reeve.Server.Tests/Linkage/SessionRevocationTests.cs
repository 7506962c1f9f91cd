using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.ServiceSide;
using Reeve.Server.Tests.Sts;

namespace Reeve.Server.Tests.Linkage;

/// <summary>The sessions of a service-linked role are revoked by the operator, and by principals where the operator lets them.</summary>
public sealed class SessionRevocationTests
{
    private const string EventName = "RevokeServiceLinkedRoleSessions";

    [Fact]
    public async Task The_operator_revokes_those_that_there_are_and_those_that_follow_work()
    {
        await using var server = await WithRoleAsync();
        var service = await server.IssueKeyAsync();
        TestKey[] before = [await SessionAsync(server, service), await SessionAsync(server, service)];
        (await server.CallAsync(before[0], "ListUsers")).Ok();

        var answer = await server.OperatorAsync(HttpMethod.Post, Path(server, "revoke-sessions"));

        Assert.Equal((200, $$"""{"roleName":"{{Ledger.Role}}","revoked":2}"""), (answer.Status, answer.Body));
        Assert.All(await AskAsync(server, before), told => told.Refused(403, "InvalidClientTokenId"));
        var after = await SessionAsync(server, service);
        (await server.CallAsync(after, "ListUsers")).Ok();
        await server.RestartAsync();
        Assert.All(await AskAsync(server, before), told => told.Refused(403, "InvalidClientTokenId"));
        (await server.CallAsync(after, "ListUsers")).Ok();
    }

    [Fact]
    public async Task A_revoked_session_is_no_caller_of_anybody()
    {
        await using var server = await WithRoleAsync();
        var service = await server.IssueKeyAsync();
        var session = await SessionAsync(server, service);
        Assert.Equal(200, (await server.GetServiceApiAsync(session, "/reeve/v1/services")).Status);
        (await server.AskAsync(service, server.Signed(session))).OkJson();

        await server.OperatorAsync(HttpMethod.Post, Path(server, "revoke-sessions"));

        (await server.CallAsync(session, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        Ledger.Refused(await server.GetServiceApiAsync(session, "/reeve/v1/services"), 403, "InvalidClientTokenId");
        Ledger.Refused(await server.AskAsync(service, server.Signed(session)), 403, "InvalidCaller");
    }

    [Fact]
    public async Task They_are_counted_no_more_and_keep_the_role_no_longer()
    {
        await using var server = await WithRoleAsync();
        var service = await server.IssueKeyAsync();
        await SessionAsync(server, service);
        Assert.False(Ledger.Json(await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).GetProperty("deletable").GetBoolean());

        await server.OperatorAsync(HttpMethod.Post, Path(server, "revoke-sessions"));

        Assert.Equal("""{"count":0,"originators":[]}""", (await server.OperatorAsync(HttpMethod.Get, Path(server, "sessions"))).Body);
        Assert.True(Ledger.Json(await server.OperatorAsync(HttpMethod.Get, Path(server, "deletion-forecast"))).GetProperty("deletable").GetBoolean());
        await server.DeleteRoleAsync();
    }

    [Fact]
    public async Task As_AWS_has_it_no_principal_revokes_them()
    {
        await using var server = await WithRoleAsync();
        var service = await server.IssueKeyAsync();
        var session = await SessionAsync(server, service);

        var message = Ledger.Refused(await RevokeAsync(server, server.Root), 400, "UnmodifiableEntity");

        Assert.Contains("wait until they end", message, StringComparison.Ordinal);
        (await server.CallAsync(session, "ListUsers")).Ok();
    }

    [Fact]
    public async Task Where_the_operator_lets_them_those_do_who_may_write_the_roles_policies()
    {
        await using var server = await WithRoleAsync(isOn: true);
        var service = await server.IssueKeyAsync();
        var session = await SessionAsync(server, service);
        var may = await server.AddUserAsync(
            server.Root, "may", LedgerService.Policy($$"""{"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"{{server.RoleArn()}}"}"""));
        var mayNot = await server.AddUserAsync(server.Root, "mayNot", LedgerService.Policy("""{"Effect":"Allow","Action":"iam:Get*","Resource":"*"}"""));
        var (_, stranger) = await server.AddAccountAsync();

        Ledger.Refused(await RevokeAsync(server, mayNot), 403, "AccessDenied");
        Ledger.Refused(await RevokeAsync(server, stranger), 403, "AccessDenied");
        Ledger.Refused(await RevokeAsync(server, service), 403, "AccessDenied");
        Ledger.Refused(await RevokeAsync(server, server.Root, "Nobody"), 404, "NoSuchEntity");
        (await server.CallAsync(session, "ListUsers")).Ok();
        Assert.Equal(1, (await RevokeAsync(server, may)).OkJson().GetProperty("revoked").GetInt32());

        (await server.CallAsync(session, "ListUsers")).Refused(403, "InvalidClientTokenId");
        var told = (await server.ReadAuditAsync(server.AccountId)).Where(each => each.Text("eventName") == EventName).ToArray();
        var done = Assert.Single(told, each => !each.TryGetProperty("errorCode", out _));
        Assert.Equal(("may", "iam.amazonaws.com", false), (done.GetProperty("userIdentity").Text("userName"), done.Text("eventSource"), done.GetProperty("readOnly").GetBoolean()));
        Assert.Equal((Ledger.Role, 1), (done.GetProperty("requestParameters").Text("roleName"), done.GetProperty("responseElements").GetProperty("revokedCount").GetInt32()));
        Assert.Equal(
            ["AccessDenied", "NoSuchEntityException"],
            told.Where(each => each.TryGetProperty("errorCode", out _)).Select(each => each.Text("errorCode")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_request_is_answered_after_the_answer_to_the_revocation()
    {
        await using var server = await WithRoleAsync();
        var session = await SessionAsync(server, await server.IssueKeyAsync());
        var revoked = false;
        async Task<bool> HammerAsync()
        {
            while (true)
            {
                var wasRevoked = Volatile.Read(ref revoked);
                var answer = await server.CallAsync(session, "ListUsers");
                if (wasRevoked || answer.Status == 403)
                {
                    return answer.Status == 403;
                }
            }
        }

        var hammers = Enumerable.Range(0, 8).Select(_ => HammerAsync()).ToArray();
        Assert.Equal(200, (await server.OperatorAsync(HttpMethod.Post, Path(server, "revoke-sessions"))).Status);
        Volatile.Write(ref revoked, true);

        Assert.DoesNotContain(false, await Task.WhenAll(hammers));
    }

    private static async Task<TestServer> WithRoleAsync(bool isOn = false)
    {
        var server = await TestServer.StartAsync(options => options with { SessionRevocation = isOn });
        await server.MakeRoleAfterAsync(Ledger.Manifest("iam:ListUsers"));
        return server;
    }

    private static string Path(TestServer server, string what, string role = Ledger.Role) => $"accounts/{server.AccountId}/roles/{role}/{what}";

    private static Task<WireAnswer> RevokeAsync(TestServer server, TestKey key, string role = Ledger.Role) =>
        server.ServiceAsync(key, "POST", Path(server, "revoke-sessions", role));

    private static async Task<TestKey> SessionAsync(TestServer server, TestKey service) =>
        Sessions.KeyOf((await server.AssumeAsServiceAsync(service, server.RoleArn())).Ok());

    private static Task<WireAnswer[]> AskAsync(TestServer server, TestKey[] sessions) =>
        Task.WhenAll(sessions.Select(session => server.CallAsync(session, "ListUsers")));
}
