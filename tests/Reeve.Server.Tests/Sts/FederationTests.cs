using Reeve.Server.Tests.Wire;

namespace Reeve.Server.Tests.Sts;

/// <summary>GetSessionToken and GetFederationToken over the wire.</summary>
public sealed class FederationTests(WireServer wire) : IClassFixture<WireServer>
{
    private readonly TestServer _server = wire.Server;

    [Fact]
    public async Task Credentials_of_GetSessionToken_are_the_callers_but_not_for_IAM()
    {
        var session = Sessions.KeyOf((await _server.CallAsync(_server.Root, "GetSessionToken")).Ok());

        Assert.Equal($"arn:aws:iam::{_server.AccountId}:root", (await _server.CallAsync(session, "GetCallerIdentity")).Ok().Text("Arn"));
        (await _server.CallAsync(session, "ListUsers")).Refused(403, "InvalidClientTokenId");
        (await _server.CallAsync(session, "GetSessionToken")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task Credentials_of_GetFederationToken_are_a_federated_users()
    {
        var answer = (await _server.CallAsync(_server.Root, "GetFederationToken", ("Name", "Bob"))).Ok();

        Assert.Equal("0", answer.Text("PackedPolicySize"));
        Assert.Equal($"{_server.AccountId}:Bob", answer.Text("FederatedUserId"));
        Assert.Equal(
            $"arn:aws:sts::{_server.AccountId}:federated-user/Bob",
            (await _server.CallAsync(Sessions.KeyOf(answer), "GetCallerIdentity")).Ok().Text("Arn"));
        (await _server.CallAsync(Sessions.KeyOf(answer), "ListUsers")).Refused(403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task A_policy_that_is_too_long_is_repeated_whole()
    {
        var policy = new string('x', 2049);

        var refused = (await _server.CallAsync(_server.Root, "GetFederationToken", ("Name", "Bob"), ("Policy", policy))).Refused(400, "ValidationError");

        Assert.Equal(
            $"1 validation error detected: Value '{policy}' at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048",
            refused.Message);
    }

    [Fact]
    public async Task What_does_not_fit_into_a_token_is_refused()
    {
        var random = new Random(1);
        var tags = Enumerable.Range(1, 50).SelectMany(number => (IEnumerable<(string, string)>)
        [
            ($"Tags.member.{number}.Key", $"key{number}"),
            ($"Tags.member.{number}.Value", string.Concat(Enumerable.Range(0, 200).Select(_ => (char)('a' + random.Next(26))))),
        ]);

        var refused = (await _server.CallAsync(_server.Root, "GetFederationToken", [("Name", "Bob"), .. tags])).Refused(400, "PackedPolicyTooLarge");

        Assert.Matches("^Packed policy consumes [0-9]{3}% of allotted space$", refused.Message);
    }

    [Fact]
    public async Task A_device_that_nobody_has_is_refused_and_no_code_is_repeated()
    {
        var refused = (await _server.CallAsync(
            _server.Root, "GetSessionToken", ("SerialNumber", "GAHT12345678"), ("TokenCode", "123456"))).Refused(403, "AccessDenied");
        var malformed = (await _server.CallAsync(
            _server.Root, "GetSessionToken", ("SerialNumber", "GAHT12345678"), ("TokenCode", "98765x"))).Refused(400, "ValidationError");

        Assert.StartsWith("MultiFactorAuthentication failed, unable to validate MFA code.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("98765x", malformed.Body, StringComparison.Ordinal);
    }
}
