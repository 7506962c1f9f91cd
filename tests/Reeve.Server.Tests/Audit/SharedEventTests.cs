using System.Text.Json;
using Reeve.Server.Tests.Sts;

namespace Reeve.Server.Tests.Audit;

/// <summary>What is told of sessions, to their own account and to others.</summary>
public sealed class SharedEventTests
{
    private const string AssumeAnything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""";

    [Fact]
    public async Task Both_accounts_hear_of_a_role_that_is_assumed_from_the_other()
    {
        await using var server = await TestServer.StartAsync();
        var (other, otherRoot) = await server.AddAccountAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var role = await server.AddRoleAsync(otherRoot, "Shared", $"arn:aws:iam::{server.AccountId}:user/Alice");
        var userId = (await server.CallAsync(server.Root, "GetUser", ("UserName", "Alice"))).Ok().Text("UserId");
        var session = await server.AssumeAsync(alice, role);

        var own = Assert.Single(Assumptions(await server.ReadAuditAsync(server.AccountId)));
        var shared = Assert.Single(Assumptions(await server.ReadAuditAsync(other)));

        Assert.Equal(own.Text("sharedEventID"), shared.Text("sharedEventID"));
        Assert.Equal(own.Text("requestID"), shared.Text("requestID"));
        Assert.NotEqual(own.Text("eventID"), shared.Text("eventID"));
        Assert.Equal((server.AccountId, other), (own.Text("recipientAccountId"), shared.Text("recipientAccountId")));
        Assert.Equal("IAMUser", own.GetProperty("userIdentity").Text("type"));
        Assert.Equal(
            $$"""{"type":"AWSAccount","principalId":"{{userId}}","accountId":"{{server.AccountId}}"}""", shared.GetProperty("userIdentity").GetRawText());
        foreach (var told in (JsonElement[])[own, shared])
        {
            Assert.Equal($$"""[{"ARN":"{{role}}","accountId":"{{other}}","type":"AWS::IAM::Role"}]""", told.GetProperty("resources").GetRawText());
            Assert.Equal(session.Id, told.GetProperty("responseElements").GetProperty("credentials").Text("accessKeyId"));
            Assert.DoesNotContain(session.Secret, told.GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain(session.SessionToken!, told.GetRawText(), StringComparison.Ordinal); // it was handed out
            Assert.True(told.GetProperty("readOnly").GetBoolean());
        }
    }

    [Fact]
    public async Task A_role_of_ones_own_account_has_one_event()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        await server.AssumeAsync(alice, await server.AddRoleAsync(server.Root, "Deploy", server.AccountId));

        var told = Assert.Single(Assumptions(await server.ReadAuditAsync(server.AccountId)));

        Assert.False(told.TryGetProperty("sharedEventID", out _));
        Assert.Equal(server.AccountId, Assert.Single(told.GetProperty("resources").EnumerateArray()).Text("accountId"));
    }

    [Fact]
    public async Task Strangers_do_not_write_into_the_trail_of_an_account_that_refuses_them()
    {
        await using var server = await TestServer.StartAsync();
        var (other, otherRoot) = await server.AddAccountAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var role = await server.AddRoleAsync(otherRoot, "Shared", other);
        (await server.CallAsync(alice, "AssumeRole", ("RoleArn", role), ("RoleSessionName", "job"))).Refused(403, "AccessDenied");
        (await server.CallAsync(alice, "AssumeRole", ("RoleArn", $"arn:aws:iam::{other}:role/None"), ("RoleSessionName", "job"))).Refused(403, "AccessDenied");

        Assert.Empty(Assumptions(await server.ReadAuditAsync(other)));
        Assert.Equal(["AccessDenied", "AccessDenied"], Assumptions(await server.ReadAuditAsync(server.AccountId)).Select(told => told.Text("errorCode")));
    }

    [Fact]
    public async Task Whatever_a_session_is_refused_is_told_with_the_session()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var own = Sessions.KeyOf((await server.CallAsync(alice, "GetSessionToken")).Ok());
        var federated = Sessions.KeyOf((await server.CallAsync(server.Root, "GetFederationToken", ("Name", "Bob"))).Ok());
        var role = await server.AssumeAsync(alice, await server.AddRoleAsync(server.Root, "Deploy", server.AccountId));
        (await server.CallAsync(own, "ListUsers")).Refused(403, "InvalidClientTokenId"); // not for its kind
        (await server.CallAsync(federated, "ListRoles")).Refused(403, "InvalidClientTokenId");
        (await server.CallAsync(role, "GetRole", ("RoleName", ""))).Refused(400, "ValidationError"); // not valid
        (await server.CallAsync(role, "GetUser", ("UserName", "nobody"))).Refused(404, "NoSuchEntity");

        var events = (await server.ReadAuditAsync(server.AccountId)).Where(told => told.TryGetProperty("errorCode", out _)).ToDictionary(told => told.Text("eventName")!);

        Assert.Equal(["GetRole", "GetUser", "ListRoles", "ListUsers"], events.Keys.Order(StringComparer.Ordinal));
        AssertSession(events["ListUsers"], "IAMUser", own.Id, null);
        AssertSession(events["ListRoles"], "FederatedUser", federated.Id, "Root");
        AssertSession(events["GetRole"], "AssumedRole", role.Id, "Role");
        AssertSession(events["GetUser"], "AssumedRole", role.Id, "Role");
    }

    private static void AssertSession(JsonElement told, string type, string keyId, string? issuer)
    {
        var identity = told.GetProperty("userIdentity");
        Assert.Equal((type, keyId), (identity.Text("type"), identity.Text("accessKeyId")));
        var context = identity.GetProperty("sessionContext");
        Assert.Equal(issuer, context.TryGetProperty("sessionIssuer", out var by) ? by.Text("type") : null);
        Assert.Equal("2026-05-09T15:45:35Z", context.GetProperty("attributes").Text("creationDate"));
        Assert.Equal("false", context.GetProperty("attributes").Text("mfaAuthenticated"));
    }

    private static IEnumerable<JsonElement> Assumptions(IEnumerable<JsonElement> events) => events.Where(told => told.Text("eventName") == "AssumeRole");
}
