using Reeve.Federation.Tests.Saml;

namespace Reeve.Server.Tests.Federation;

/// <summary>From a SAML response to a session, over the wire and without a signature.</summary>
public sealed class SamlTests
{
    private const string Account = "123456789012"; // the one that the test's assertions name

    private static readonly string Provider = $"arn:aws:iam::{Account}:saml-provider/corp";

    [Fact]
    public async Task A_response_is_exchanged_for_a_session_as_long_and_as_tagged_as_it_says()
    {
        using var issuer = new SamlIssuer();
        await using var server = await StartAsync(issuer);

        var answer = (await AssumeAsync(server, issuer.Sign(SamlIssuer.Response(server.Clock.GetUtcNow())))).Ok();
        var session = new TestKey(answer.Text("AccessKeyId"), answer.Text("SecretAccessKey"), answer.Text("SessionToken"));

        Assert.Equal(("alice", "persistent", SamlIssuer.EntityId), (answer.Text("Subject"), answer.Text("SubjectType"), answer.Text("Issuer")));
        Assert.Equal("https://signin.aws.amazon.com/saml", answer.Text("Audience"));
        Assert.Equal(server.Clock.GetUtcNow().AddMinutes(30), DateTimeOffset.Parse(answer.Text("Expiration"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            $"arn:aws:sts::{Account}:assumed-role/Dev/alice@example.com",
            (await server.CallAsync(session, "GetCallerIdentity")).Ok().Text("Arn"));
    }

    [Fact]
    public async Task A_role_that_the_response_or_the_trust_policy_does_not_give_is_refused()
    {
        using var issuer = new SamlIssuer();
        await using var server = await StartAsync(issuer);
        var response = issuer.Sign(SamlIssuer.Response(server.Clock.GetUtcNow()));
        var bob = issuer.Sign(SamlIssuer.Response(server.Clock.GetUtcNow(), nameId: "bob"));

        Assert.Equal("Not authorized to perform sts:AssumeRoleWithSAML", (await AssumeAsync(server, response, "Ops")).Refused(403, "AccessDenied").Message);
        Assert.Equal("Not authorized to perform sts:AssumeRoleWithSAML", (await AssumeAsync(server, bob)).Refused(403, "AccessDenied").Message);
    }

    [Fact]
    public async Task A_response_is_good_for_five_minutes_and_of_its_own_provider_only()
    {
        using var issuer = new SamlIssuer();
        using var stranger = new SamlIssuer();
        await using var server = await StartAsync(issuer);
        var response = issuer.Sign(SamlIssuer.Response(server.Clock.GetUtcNow()));

        (await AssumeAsync(server, stranger.Sign(SamlIssuer.Response(server.Clock.GetUtcNow())))).Refused(400, "InvalidIdentityToken");
        server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await AssumeAsync(server, response)).Refused(400, "ExpiredTokenException");
    }

    private static async Task<TestServer> StartAsync(SamlIssuer issuer)
    {
        var server = await TestServer.StartAsync(options => options with { AccountId = Account });
        (await server.CallAsync(server.Root, "CreateSAMLProvider", ("Name", "corp"), ("SAMLMetadataDocument", issuer.Metadata))).Ok();
        foreach (var role in new[] { "Dev", "Ops" })
        {
            var trust =
                $$$"""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"{{{Provider}}}"},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"],
                 "Condition":{"StringEquals":{"saml:aud":"https://signin.aws.amazon.com/saml","saml:sub":"alice"}} }]}
                """;
            (await server.CallAsync(server.Root, "CreateRole", ("RoleName", role), ("AssumeRolePolicyDocument", trust))).Ok();
        }

        return server;
    }

    private static Task<WireAnswer> AssumeAsync(TestServer server, string response, string role = "Dev") => server.SendAsync(server.Post(TestServer.Form(
        ("Action", "AssumeRoleWithSAML"), ("Version", TestServer.StsVersion), ("RoleArn", $"arn:aws:iam::{Account}:role/{role}"),
        ("PrincipalArn", Provider), ("SAMLAssertion", SamlIssuer.Base64(response)))));
}
