using System.Text.Json.Nodes;
using Reeve.Catalog.ActionReference;
using Reeve.Policy;
using Reeve.Policy.Lint;
using Reeve.Protocol.Signing;
using Reeve.Server.Tests.Services;

namespace Reeve.Server.Tests.ServiceSide;

/// <summary>What a server finds in policies.</summary>
public sealed class PolicyCheckTests
{
    private const string Doubtful = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*" },
            { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
          ]
        }
        """;

    [Fact]
    public async Task Anybody_who_signs_is_told_what_the_command_line_finds()
    {
        await using var server = await TestServer.StartAsync();
        var nobody = await server.AddUserAsync(server.Root, "nobody");
        var expected = new PolicyLinter(AwsActionReference.Shared).Check(Doubtful, PolicyKind.Identity);

        var answer = Ledger.Json(await CheckAsync(server, nobody, new JsonObject { ["document"] = Doubtful }));

        Assert.Equal("identity", answer.GetProperty("kind").GetString());
        Assert.Equal((1, 2), (answer.GetProperty("errors").GetInt32(), answer.GetProperty("warnings").GetInt32()));
        Assert.Equal(
            expected.Select(finding => (finding.Rule.Code, finding.Message, finding.Line, finding.Column, finding.EndLine, finding.EndColumn)),
            answer.GetProperty("findings").EnumerateArray().Select(finding => (
                finding.GetProperty("code").GetString()!,
                finding.GetProperty("message").GetString()!,
                finding.GetProperty("line").GetInt32(),
                finding.GetProperty("column").GetInt32(),
                finding.GetProperty("endLine").GetInt32(),
                finding.GetProperty("endColumn").GetInt32())));
        Assert.Equal([4, 4, 5], expected.Select(finding => finding.Line));
    }

    [Fact]
    public async Task The_kind_decides_what_a_policy_may_have()
    {
        await using var server = await TestServer.StartAsync();
        const string Trust = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"lex.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

        var asTrust = Ledger.Json(await CheckAsync(server, server.Root, new JsonObject { ["document"] = Trust, ["kind"] = "trust" }));
        var asIdentity = Ledger.Json(await CheckAsync(server, server.Root, new JsonObject { ["document"] = Trust, ["kind"] = "identity" }));

        Assert.Equal(0, asTrust.GetProperty("errors").GetInt32());
        Assert.True(asIdentity.GetProperty("errors").GetInt32() > 0);
    }

    [Fact]
    public async Task A_text_that_is_no_JSON_has_findings_too()
    {
        await using var server = await TestServer.StartAsync();

        var answer = Ledger.Json(await CheckAsync(server, server.Root, new JsonObject { ["document"] = "{\n  \"Version\": " }));

        var finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal(("error", "MalformedPolicyDocument"), (finding.GetProperty("severity").GetString(), finding.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""{"document":"{}","kind":"colour"}""", "ValidationError")]
    [InlineData("""{"document":"{}","colour":"red"}""", "MalformedInput")]
    [InlineData("""{"document":{}}""", "MalformedInput")]
    [InlineData("""{"document":null}""", "MalformedInput")]
    [InlineData("{}", "MalformedInput")]
    [InlineData("null", "MalformedInput")]
    public async Task Another_body_is_refused(string body, string code)
    {
        await using var server = await TestServer.StartAsync();

        Ledger.Refused(await SendAsync(server, server.Root, body), 400, code);
    }

    [Fact]
    public async Task A_document_is_bounded()
    {
        await using var server = await TestServer.StartAsync();

        var longest = await CheckAsync(server, server.Root, new JsonObject { ["document"] = new string(' ', 65_536) });
        var longer = await CheckAsync(server, server.Root, new JsonObject { ["document"] = new string(' ', 65_537) });

        Assert.Equal(200, longest.Status);
        Ledger.Refused(longer, 400, "ValidationError");
    }

    private static Task<WireAnswer> CheckAsync(TestServer server, TestKey key, JsonObject body) => SendAsync(server, key, body.ToJsonString());

    private static Task<WireAnswer> SendAsync(TestServer server, TestKey key, string body)
    {
        HeaderField[] headers = [new("Host", server.Host), new("Content-Type", "application/json")];
        return server.SendAsync(server.Sign(new SignedRequest("POST", "/reeve/v1/policy-check", headers, System.Text.Encoding.UTF8.GetBytes(body)), key, "reeve"));
    }
}
