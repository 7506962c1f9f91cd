using System.Text.Json;

namespace Reeve.Server.Tests.Wire;

/// <summary>What comes with a refusal for those who may know why.</summary>
public sealed class AuthorizationMessageTests
{
    private const string Header = "x-reeve-encoded-authorization-message";

    private const string Decoder = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:DecodeAuthorizationMessage","Resource":"*"}]}""";

    [Fact]
    public async Task A_refusal_by_policies_is_decoded_by_who_may()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(
            server.Root, "ann", """{"Version":"2012-10-17","Statement":[{"Sid":"No","Effect":"Deny","Action":"iam:DeleteUser","Resource":"*"}]}""");
        var decoder = await server.AddUserAsync(server.Root, "dora", Decoder);
        var encoded = (await server.CallAsync(key, "DeleteUser", ("UserName", "bob"))).Refused(403, "AccessDenied").Headers[Header];

        (await server.CallAsync(key, "DecodeAuthorizationMessage", ("EncodedMessage", encoded))).Refused(403, "AccessDenied");
        var decoded = (await server.CallAsync(decoder, "DecodeAuthorizationMessage", ("EncodedMessage", encoded))).Ok();

        Assert.InRange(encoded.Length, 1, 3600);
        using var message = JsonDocument.Parse(decoded.Text("DecodedMessage"));
        var root = message.RootElement;
        Assert.Equal((false, true), (root.GetProperty("allowed").GetBoolean(), root.GetProperty("explicitDeny").GetBoolean()));
        Assert.Equal("No", root.GetProperty("matchedStatements").GetProperty("items")[0].GetProperty("statementId").GetString());
        var context = root.GetProperty("context");
        Assert.Equal($"arn:aws:iam::{server.AccountId}:user/ann", context.GetProperty("principal").GetProperty("arn").GetString());
        Assert.Equal("iam:DeleteUser", context.GetProperty("action").GetString());
        Assert.Equal($"arn:aws:iam::{server.AccountId}:user/bob", context.GetProperty("resource").GetString());
        Assert.Contains(
            context.GetProperty("conditions").GetProperty("items").EnumerateArray(), condition => condition.GetProperty("key").GetString() == "aws:SourceIp");
    }

    [Fact]
    public async Task A_message_is_good_in_its_own_account_and_after_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(server.Root, "ann");
        var (_, otherRoot) = await server.AddAccountAsync();
        var encoded = (await server.CallAsync(key, "ListUsers")).Refused(403, "AccessDenied").Headers[Header];

        await server.RestartAsync();

        (await server.CallAsync(server.Root, "DecodeAuthorizationMessage", ("EncodedMessage", encoded))).Ok();
        var refused = (await server.CallAsync(otherRoot, "DecodeAuthorizationMessage", ("EncodedMessage", encoded)))
            .Refused(400, "InvalidAuthorizationMessageException");
        Assert.Equal("Message is not valid", refused.Message);
        (await server.CallAsync(server.Root, "DecodeAuthorizationMessage", ("EncodedMessage", encoded[..^1])))
            .Refused(400, "InvalidAuthorizationMessageException");
    }

    [Fact]
    public async Task Messages_are_held_to_their_length_and_only_refusals_by_policies_have_one()
    {
        await using var server = await TestServer.StartAsync();

        (await server.CallAsync(server.Root, "DecodeAuthorizationMessage", ("EncodedMessage", new('A', 10_241)))).Refused(400, "ValidationError");
        var missing = (await server.CallAsync(server.Root, "GetUser", ("UserName", "nobody"))).Refused(404, "NoSuchEntity");
        Assert.False(missing.Headers.ContainsKey(Header));
        Assert.False((await server.CallAsync(server.Root, "ListUsers")).Ok().Headers.ContainsKey(Header));
    }
}
