using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Audit;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.Sts;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>A service asks who called it, and what they may do.</summary>
public sealed class AuthorizeTests
{
    private const string Create = "ledger:CreateLedger";
    private const string SmallOnes = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"Small","Effect":"Allow","Action":"ledger:Create*","Resource":"*","Condition":{"NumericLessThan":{"ledger:Size":"10"}}},
          {"Sid":"Never","Effect":"Deny","Action":"ledger:DropLedger","Resource":"*"}]}
        """;

    [Fact]
    public async Task Each_question_has_its_answer_and_the_reasons()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "ann", SmallOnes);
        var books = $"arn:aws:ledger:eu-central-1:{server.AccountId}:ledger/books";

        var answer = (await server.AskAsync(
            service,
            server.Signed(user),
            LedgerService.Question(Create, """{"ledger:Size":"5"}""", books, books + "2"),
            LedgerService.Question(Create, """{"ledger:Size":"50"}""", books),
            LedgerService.Question("ledger:DropLedger", null, books))).OkJson();

        Assert.Equal($"arn:aws:iam::{server.AccountId}:user/ann", answer.GetProperty("caller").Text("arn"));
        Assert.False(answer.GetProperty("isAllowed").GetBoolean());
        var decisions = answer.GetProperty("decisions").EnumerateArray().ToArray();
        Assert.Equal([true, false, false], decisions.Select(decision => decision.GetProperty("isAllowed").GetBoolean()));
        Assert.Equal(["allowed", "allowed"], decisions[0].GetProperty("resources").EnumerateArray().Select(each => each.Text("decision")));
        Assert.Equal("Small", decisions[0].GetProperty("resources")[0].GetProperty("statements")[0].Text("sid"));
        var implicitly = decisions[1].GetProperty("resources")[0];
        Assert.Equal("implicitDeny", implicitly.Text("decision"));
        Assert.Equal($"User: arn:aws:iam::{server.AccountId}:user/ann is not authorized to perform: {Create} on resource: {books} because no identity-based policy allows the {Create} action", implicitly.Text("message"));
        var explicitly = decisions[2].GetProperty("resources")[0];
        Assert.Equal(("explicitDeny", "Never"), (explicitly.Text("decision"), explicitly.GetProperty("statements")[0].Text("sid")));
    }

    [Fact]
    public async Task Sessions_keep_their_limits_and_tags()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);
        var role = await server.AddRoleAsync(server.Root, "worker", $"arn:aws:iam::{server.AccountId}:root");
        var session = await server.AssumeAsync(admin, role, ("Policy", LedgerService.Policy("""{"Effect":"Allow","Action":"ledger:ReadLedger","Resource":"*"}""")));

        var answer = (await server.AskAsync(service, server.Signed(session), LedgerService.Question("ledger:ReadLedger"), LedgerService.Question(Create))).OkJson();

        Assert.Equal(("AssumedRole", $"arn:aws:sts::{server.AccountId}:assumed-role/worker/job"), (answer.GetProperty("caller").Text("type"), answer.GetProperty("caller").Text("arn")));
        Assert.Equal([true, false], answer.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("isAllowed").GetBoolean()));
    }

    [Fact]
    public async Task A_resource_of_another_account_is_not_the_callers_to_use()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();

        var answer = (await server.AskAsync(
            service, server.Signed(server.Root), LedgerService.Question(Create, null, "arn:aws:ledger:eu-central-1:999999999999:ledger/theirs"))).OkJson();

        Assert.False(answer.GetProperty("isAllowed").GetBoolean());
    }

    [Fact]
    public async Task A_signature_for_somebody_else_or_of_long_ago_or_of_another_body_proves_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var changed = server.Signed(server.Root);
        changed["request"]!["bodySha256"] = Convert.ToHexStringLower(SHA256.HashData("{\"amount\":1}"u8));
        var moved = server.Signed(server.Root);
        moved["request"]!["target"] = "/ledgers?name=b";

        foreach (var caller in (JsonNode[])
        [
            server.Signed(server.Root, "notes"),
            server.Signed(server.Root, "iam"),
            server.Signed(server.Root, "reeve"),
            server.Signed(server.Root, skew: TimeSpan.FromMinutes(-16)),
            server.Signed(server.Root, skew: TimeSpan.FromMinutes(16)),
            server.Signed(server.Root with { Secret = "wrong" }),
            server.Signed(service),
            changed,
            moved,
        ])
        {
            Ledger.Refused(await server.AskAsync(service, caller, LedgerService.Question(Create)), 403, "InvalidCaller");
        }
    }

    [Fact]
    public async Task A_key_that_was_taken_away_proves_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var signed = server.Signed(user);
        Assert.True((await server.AskAsync(service, signed.DeepClone(), LedgerService.Question(Create))).OkJson().GetProperty("isAllowed").GetBoolean());

        (await server.CallAsync(server.Root, "UpdateAccessKey", ("UserName", "ann"), ("AccessKeyId", user.Id), ("Status", "Inactive"))).Ok();

        Ledger.Refused(await server.AskAsync(service, signed, LedgerService.Question(Create)), 403, "InvalidCaller");
    }

    [Fact]
    public async Task The_digest_of_a_request_proves_as_much()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var admin = await server.AddUserAsync(server.Root, "admin", Accounts.EverythingPolicy);
        var role = await server.AddRoleAsync(server.Root, "worker", $"arn:aws:iam::{server.AccountId}:root");
        var session = await server.AssumeAsync(admin, role);

        foreach (var (key, isGood) in new[] { (admin, true), (session, true), (admin with { Secret = "wrong" }, false), (session with { SessionToken = null }, false) })
        {
            var answer = await server.AskAsync(service, Digest(server, key), LedgerService.Question(Create));
            Assert.Equal(isGood ? 200 : 403, answer.Status);
        }

        Ledger.Refused(await server.AskAsync(service, Digest(server, admin, "notes"), LedgerService.Question(Create)), 403, "InvalidCaller");
    }

    [Theory]
    [InlineData("iam:CreateUser", null)]
    [InlineData("ledger:*", null)]
    [InlineData("notes:Read", null)]
    [InlineData("CreateLedger", null)]
    [InlineData(Create, """{"aws:PrincipalArn":"arn:aws:iam::123456789012:user/boss"}""")]
    [InlineData(Create, """{"aws:MultiFactorAuthPresent":"true"}""")]
    [InlineData(Create, """{"AWS:ViaAWSService":"true"}""")]
    [InlineData(Create, """{"aws:CurrentTime":"2020-01-01T00:00:00Z"}""")]
    [InlineData(Create, """{"notes:Size":"1"}""")]
    public async Task A_service_asks_only_of_its_own_actions_and_tells_only_its_own_keys(string action, string? context)
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();

        Ledger.Refused(await server.AskAsync(service, server.Signed(server.Root), LedgerService.Question(action, context)), 400, "ValidationError");
    }

    [Fact]
    public async Task What_is_asked_is_bounded()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        JsonNode[] many = [.. Enumerable.Range(0, 51).Select(_ => LedgerService.Question(Create))];
        var wide = LedgerService.Question(Create, null, [.. Enumerable.Range(0, 201).Select(number => $"arn:aws:ledger:::l/{number}")]);

        Ledger.Refused(await server.AskAsync(service, server.Signed(server.Root), many), 400, "ValidationError");
        Ledger.Refused(await server.AskAsync(service, server.Signed(server.Root), wide), 400, "ValidationError");
        Ledger.Refused(await server.AskAsync(service, server.Signed(server.Root), LedgerService.Question(Create, """{"ledger:Size":5}""")), 400, "MalformedInput");
        Ledger.Refused(await server.AskAsync(service, new JsonObject(), LedgerService.Question(Create)), 400, "MalformedInput");
    }

    [Fact]
    public async Task The_callers_account_is_told_as_of_an_event_of_the_service()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        var user = await server.AddUserAsync(server.Root, "ann", SmallOnes);

        (await server.AskAsync(
            service, server.Signed(user), LedgerService.Question(Create, """{"ledger:Size":"5"}"""), LedgerService.Question("ledger:DropLedger"))).OkJson();

        var events = (await server.ReadAuditAsync(server.AccountId)).Where(told => told.Text("eventSource") == Ledger.Service).ToArray();
        Assert.Equal(["CreateLedger", "DropLedger"], events.Select(told => told.Text("eventName")));
        Assert.All(events, told => Assert.Equal("ann", told.GetProperty("userIdentity").Text("userName")));
        Assert.Equal([false, true], events.Select(told => told.TryGetProperty("errorCode", out _)));
    }

    // A caller's string to sign, made by hand: what the service would compute from the request that it keeps.
    private static JsonObject Digest(TestServer server, TestKey key, string service = LedgerService.SigningName)
    {
        var signed = server.Sign(new SignedRequest("GET", "/", new HeaderField[] { new("Host", "ledger") }, default), key, service);
        var headers = signed.Headers.ToArray().ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        var parts = headers["Authorization"].Split(' ', 2)[1].Split(", ").Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var lines = parts["SignedHeaders"].Split(';').Select(name => $"{name}:{headers[name]}\n");
        var canonical = $"GET\n/\n\n{string.Concat(lines)}\n{parts["SignedHeaders"]}\n{Convert.ToHexStringLower(SHA256.HashData([]))}";
        return new()
        {
            ["digest"] = new JsonObject
            {
                ["credential"] = parts["Credential"],
                ["date"] = headers["X-Amz-Date"],
                ["requestSha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))),
                ["signature"] = parts["Signature"],
                ["sessionToken"] = key.SessionToken,
            },
        };
    }
}
