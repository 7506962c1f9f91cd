using System.Text.Json;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Sts;

/// <summary>Temporary credentials over the wire, from being made to the end.</summary>
public sealed class SessionTests
{
    private const string AssumeAnything =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:GetFederationToken"],"Resource":"*"}]}""";

    [Fact]
    public async Task A_session_signs_calls_in_header_and_query_until_it_ends()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var session = await server.AssumeAsync(alice, await server.AddRoleAsync(server.Root, "Deploy", server.AccountId));

        Assert.Equal($"arn:aws:sts::{server.AccountId}:assumed-role/Deploy/job", (await server.CallAsync(session, "GetCallerIdentity")).Ok().Text("Arn"));
        Assert.Equal("Alice", (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Ok().Text("UserName"));
        (await server.SendAsync(Presign(server, session))).Ok();
        (await server.SendAsync(PresignWithTokenAdded(server, session))).Ok();

        await server.RestartAsync();
        (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Ok();

        server.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Ok();
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var expired = (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Refused(403, "ExpiredToken");
        Assert.Equal("The security token included in the request is expired", expired.Message);
        server.Clock.Advance(TimeSpan.FromDays(60));
        (await server.CallAsync(session, "GetCallerIdentity")).Refused(403, "ExpiredToken");
    }

    [Fact]
    public async Task Key_token_and_secret_go_together_or_not_at_all()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var role = await server.AddRoleAsync(server.Root, "Deploy", server.AccountId);
        var one = await server.AssumeAsync(alice, role);
        var other = await server.AssumeAsync(alice, role);

        foreach (var wrong in (TestKey[])
        [
            one with { SessionToken = null },
            one with { SessionToken = "" },
            one with { SessionToken = other.SessionToken },
            one with { SessionToken = one.SessionToken + "A" },
            one with { Id = other.Id },
            alice with { SessionToken = one.SessionToken },
            server.Root with { SessionToken = "anything" },
        ])
        {
            var refused = (await server.CallAsync(wrong, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
            Assert.Equal("The security token included in the request is invalid.", refused.Message);
        }

        (await server.CallAsync(one with { Secret = other.Secret }, "GetCallerIdentity")).Refused(403, "SignatureDoesNotMatch");
        (await server.CallAsync(one with { Secret = alice.Secret }, "GetCallerIdentity")).Refused(403, "SignatureDoesNotMatch");
        (await server.CallAsync(one, "GetCallerIdentity")).Ok();
    }

    [Fact]
    public async Task A_byte_changed_anywhere_in_the_token_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        var session = Sessions.KeyOf((await server.CallAsync(server.Root, "GetSessionToken")).Ok());
        var token = Convert.FromBase64String(session.SessionToken!); // it was just handed out
        for (var place = 0; place < token.Length; place++)
        {
            token[place] ^= 0x10;
            (await server.CallAsync(session with { SessionToken = Convert.ToBase64String(token) }, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
            token[place] ^= 0x10;
        }

        (await server.CallAsync(session, "GetCallerIdentity")).Ok();
    }

    [Fact]
    public async Task Deleting_the_role_ends_its_sessions_at_once_and_for_good()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var role = await server.AddRoleAsync(server.Root, "Deploy", server.AccountId);
        var session = await server.AssumeAsync(alice, role);
        (await server.CallAsync(server.Root, "DeleteRolePolicy", ("RoleName", "Deploy"), ("PolicyName", "p"))).Ok();
        (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Refused(403, "AccessDenied");

        (await server.CallAsync(server.Root, "DeleteRole", ("RoleName", "Deploy"))).Ok();
        (await server.CallAsync(session, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        await server.AddRoleAsync(server.Root, "Deploy", server.AccountId);

        (await server.CallAsync(session, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
        await server.RestartAsync();
        (await server.CallAsync(session, "GetCallerIdentity")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task A_role_of_another_account_is_assumed_also_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var (other, otherRoot) = await server.AddAccountAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var role = await server.AddRoleAsync(otherRoot, "Shared", $"arn:aws:iam::{server.AccountId}:user/Alice");
        await server.RestartAsync(); // so that neither account is in memory

        var session = await server.AssumeAsync(alice, role);

        Assert.Equal(other, (await server.CallAsync(session, "GetCallerIdentity")).Ok().Text("Account"));
        (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Refused(404, "NoSuchEntity");
        Assert.Contains("user%2FAlice", (await server.CallAsync(otherRoot, "GetRole", ("RoleName", "Shared"))).Ok().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_user_of_another_account_is_shown_by_id_once_it_is_gone()
    {
        await using var server = await TestServer.StartAsync();
        var (_, otherRoot) = await server.AddAccountAsync();
        var created = (await server.CallAsync(server.Root, "CreateUser", ("UserName", "Alice"))).Ok();
        var arn = created.Text("Arn");
        await server.AddRoleAsync(otherRoot, "Shared", arn);
        (await server.CallAsync(server.Root, "DeleteUser", ("UserName", "Alice"))).Ok();
        await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        await server.RestartAsync();

        var document = Uri.UnescapeDataString((await server.CallAsync(otherRoot, "GetRole", ("RoleName", "Shared"))).Ok().Text("AssumeRolePolicyDocument"));

        Assert.Equal(Sessions.Trust(created.Text("UserId")), document);
    }

    [Fact]
    public async Task Audit_events_tell_the_session_and_who_is_behind_it_and_no_secret()
    {
        await using var server = await TestServer.StartAsync();
        var alice = await server.AddUserAsync(server.Root, "Alice", AssumeAnything);
        var session = await server.AssumeAsync(alice, await server.AddRoleAsync(server.Root, "Deploy", server.AccountId));
        (await server.CallAsync(session, "GetUser", ("UserName", "Alice"))).Ok();

        var events = await server.ReadAuditAsync(server.AccountId);

        var made = events.Single(one => one.GetProperty("eventName").GetString() == "AssumeRole");
        Assert.Equal(session.Id, made.GetProperty("responseElements").GetProperty("credentials").GetProperty("accessKeyId").GetString());
        var identity = events.Single(one => one.GetProperty("eventName").GetString() == "GetUser").GetProperty("userIdentity");
        Assert.Equal("AssumedRole", identity.GetProperty("type").GetString());
        Assert.Equal(session.Id, identity.GetProperty("accessKeyId").GetString());
        Assert.Equal("Deploy", identity.GetProperty("sessionContext").GetProperty("sessionIssuer").GetProperty("userName").GetString());
        Assert.Equal("false", identity.GetProperty("sessionContext").GetProperty("attributes").GetProperty("mfaAuthenticated").GetString());
        var all = string.Concat(events.Select(one => JsonSerializer.Serialize(one)));
        Assert.DoesNotContain(session.Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain(session.SessionToken!, all, StringComparison.Ordinal); // it was handed out
    }

    private static SignedRequest Presign(TestServer server, TestKey key) => RequestSigner.Presign(
        server.Get("/?Action=GetCallerIdentity&Version=2011-06-15"), key.Credentials, "us-east-1", "sts", server.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));

    // Some clients sign the URL first and add the token then.
    private static SignedRequest PresignWithTokenAdded(TestServer server, TestKey key)
    {
        var presigned = Presign(server, key with { SessionToken = null });
        return server.Get($"{presigned.Target}&X-Amz-Security-Token={PercentEncoding.Encode(key.SessionToken!)}"); // it was handed out
    }
}
