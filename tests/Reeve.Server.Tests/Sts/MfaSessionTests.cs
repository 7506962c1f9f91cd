using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Credentials;

namespace Reeve.Server.Tests.Sts;

/// <summary>Sessions that an MFA device vouches for, over the wire.</summary>
public sealed class MfaSessionTests
{
    private const string OnlyWithMfa =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""";

    [Fact]
    public async Task A_policy_that_asks_for_MFA_is_satisfied_by_a_session_with_a_code()
    {
        await using var server = await TestServer.StartAsync();
        var (ann, phone) = await AddAsync(server);
        (await server.CallAsync(ann, "ListUsers")).Refused(403, "AccessDenied");

        var session = Sessions.KeyOf((await server.CallAsync(ann, "GetSessionToken", Proof(phone))).Ok());

        (await server.CallAsync(session, "ListUsers")).Ok();
        (await server.CallAsync(session, "GetSessionToken")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_code_that_was_taken_is_used_up_also_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var (ann, phone) = await AddAsync(server);
        var proof = Proof(phone);
        (await server.CallAsync(ann, "GetSessionToken", proof)).Ok();

        await server.RestartAsync();

        var replayed = (await server.CallAsync(ann, "GetSessionToken", proof)).Refused(403, "AccessDenied");
        Assert.Equal("MultiFactorAuthentication failed with invalid MFA one time pass code. ", replayed.Message);
        server.Clock.Advance(TimeSpan.FromSeconds(30));
        (await server.CallAsync(ann, "GetSessionToken", Proof(phone))).Ok();
    }

    [Fact]
    public async Task Of_many_calls_with_one_code_one_is_let_in()
    {
        await using var server = await TestServer.StartAsync();
        var (ann, phone) = await AddAsync(server);
        var role = await server.AddRoleAsync(server.Root, "Deploy", $"arn:aws:iam::{server.AccountId}:user/ann");
        var proof = Proof(phone);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => number % 2 == 0
            ? server.CallAsync(ann, "GetSessionToken", proof)
            : server.CallAsync(ann, "AssumeRole", [("RoleArn", role), ("RoleSessionName", "job"), .. proof])));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer =>
            Assert.True(answer.Code is "AccessDenied" or "Throttling", answer.Body)); // who comes late may find the tries used up
    }

    [Fact]
    public async Task Guesses_are_limited()
    {
        await using var server = await TestServer.StartAsync();
        var (ann, phone) = await AddAsync(server);
        for (var guess = 0; guess < 5; guess++)
        {
            (await server.CallAsync(ann, "GetSessionToken", ("SerialNumber", phone.SerialNumber), ("TokenCode", phone.Code(100 + guess)))).Refused(403, "AccessDenied");
        }

        (await server.CallAsync(ann, "GetSessionToken", Proof(phone))).Refused(400, "Throttling");
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await server.CallAsync(ann, "GetSessionToken", Proof(phone))).Ok();
    }

    [Fact]
    public async Task The_device_of_another_user_vouches_for_nobody_else()
    {
        await using var server = await TestServer.StartAsync();
        var (_, phone) = await AddAsync(server);
        var bob = await server.AddUserAsync(server.Root, "bob");

        foreach (var key in (TestKey[])[bob, server.Root])
        {
            var refused = (await server.CallAsync(key, "GetSessionToken", Proof(phone))).Refused(403, "AccessDenied");
            Assert.StartsWith("MultiFactorAuthentication failed, unable to validate MFA code.", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_root_has_sessions_with_its_own_device()
    {
        await using var server = await TestServer.StartAsync();
        var phone = await Authenticator.AddAsync(server, "roots");
        (await server.CallAsync(
            server.Root, "EnableMFADevice", ("SerialNumber", phone.SerialNumber), ("AuthenticationCode1", phone.Code(-1)), ("AuthenticationCode2", phone.Code()))).Ok();
        server.Clock.Advance(TimeSpan.FromSeconds(30));

        var session = Sessions.KeyOf((await server.CallAsync(server.Root, "GetSessionToken", Proof(phone))).Ok());

        Assert.Equal("1", Number((await server.CallAsync(session, "GetAccountSummary")).Ok(), "AccountMFAEnabled"));
    }

    [Fact]
    public async Task Events_tell_of_MFA_and_never_the_code()
    {
        await using var server = await TestServer.StartAsync();
        var (ann, phone) = await AddAsync(server);
        var proof = Proof(phone);
        var session = Sessions.KeyOf((await server.CallAsync(ann, "GetSessionToken", proof)).Ok());
        (await server.CallAsync(ann, "GetSessionToken", proof)).Refused(403, "AccessDenied");
        (await server.CallAsync(session, "ListUsers")).Ok();

        var events = await server.ReadAuditAsync(server.AccountId);

        var made = events.Where(one => one.Text("eventName") == "GetSessionToken").ToArray();
        Assert.Equal([phone.SerialNumber, phone.SerialNumber], made.Select(one => one.GetProperty("requestParameters").Text("serialNumber")));
        Assert.All(made, one => Assert.True(one.GetProperty("readOnly").GetBoolean()));
        Assert.Equal("AccessDenied", made[1].Text("errorCode"));
        Assert.DoesNotContain($"\"{proof[1].Value}\"", string.Concat(made.Select(one => one.GetRawText())), StringComparison.Ordinal);
        var identity = events.Single(one => one.Text("eventName") == "ListUsers").GetProperty("userIdentity");
        Assert.Equal("true", identity.GetProperty("sessionContext").GetProperty("attributes").Text("mfaAuthenticated"));
        Assert.Equal("IAMUser", identity.Text("type"));
    }

    private static async Task<(TestKey Key, Authenticator Phone)> AddAsync(TestServer server)
    {
        var ann = await server.AddUserAsync(server.Root, "ann", OnlyWithMfa);
        var phone = await Authenticator.AddAsync(server, "phone");
        (await phone.GiveTwoAsync("EnableMFADevice", "ann")).Ok();
        server.Clock.Advance(TimeSpan.FromSeconds(30)); // the codes that enabled it are used up
        return (ann, phone);
    }

    private static (string Name, string Value)[] Proof(Authenticator phone) => [("SerialNumber", phone.SerialNumber), ("TokenCode", phone.Code())];

    private static string? Number(WireAnswer answer, string name) => answer.Xml.Descendants()
        .SingleOrDefault(element => element.Name.LocalName == "entry" && element.Elements().First().Value == name)?.Elements().Last().Value;
}
