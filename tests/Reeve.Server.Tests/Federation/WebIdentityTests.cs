using System.Net;
using Reeve.Federation.Tests.OpenId;

namespace Reeve.Server.Tests.Federation;

/// <summary>From a token of a real issuer to a session that calls, over the wire and without a signature.</summary>
public sealed class WebIdentityTests
{
    private const string Read = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*"}]}""";

    [Fact]
    public async Task A_token_is_exchanged_for_a_session_that_may_do_what_its_role_may()
    {
        using var signer = TokenSigner.Ec("k");
        await using var issuer = await Issuer.StartAsync(signer);
        await using var server = await StartAsync();
        await RegisterAsync(server, issuer);

        var answer = (await AssumeAsync(server, signer.Sign(Claims(server, issuer)))).Ok();
        var session = new TestKey(answer.Text("AccessKeyId"), answer.Text("SecretAccessKey"), answer.Text("SessionToken"));
        var identity = (await server.CallAsync(session, "GetCallerIdentity")).Ok();

        Assert.Equal("{https://sts.amazonaws.com/doc/2011-06-15/}AssumeRoleWithWebIdentityResponse", answer.Xml.Name.ToString());
        Assert.Equal(("repo:reeve", "ci"), (answer.Text("SubjectFromWebIdentityToken"), answer.Text("Audience")));
        Assert.Equal($"arn:aws:iam::{server.AccountId}:oidc-provider/{issuer.Name}", answer.Text("Provider"));
        Assert.Equal($"arn:aws:sts::{server.AccountId}:assumed-role/Deploy/run-1", identity.Text("Arn"));
        (await server.CallAsync(session, "ListUsers")).Ok();
        (await server.CallAsync(session, "ListRoles")).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task The_trust_policy_decides_on_what_the_token_says()
    {
        using var signer = TokenSigner.Rsa("k");
        await using var issuer = await Issuer.StartAsync(signer);
        await using var server = await StartAsync();
        await RegisterAsync(server, issuer);

        var other = await AssumeAsync(server, signer.Sign(Claims(server, issuer, "repo:other")));
        var tagged = await AssumeAsync(server, signer.Sign(Claims(server, issuer, more: """ ,"https://aws.amazon.com/tags":{"principal_tags":{"a":"b"}} """)));
        var absent = await AssumeAsync(server, signer.Sign(Claims(server, issuer)), "Absent");

        Assert.Equal("Not authorized to perform sts:AssumeRoleWithWebIdentity", other.Refused(403, "AccessDenied").Message);
        Assert.Equal("Not authorized to perform sts:TagSession", tagged.Refused(403, "AccessDenied").Message);
        Assert.Equal(other.Message, absent.Refused(403, "AccessDenied").Message); // it is not told which
    }

    [Fact]
    public async Task A_deleted_provider_lets_nobody_in_though_its_keys_are_kept()
    {
        using var signer = TokenSigner.Rsa("k");
        await using var issuer = await Issuer.StartAsync(signer);
        await using var server = await StartAsync();
        var arn = await RegisterAsync(server, issuer);
        (await AssumeAsync(server, signer.Sign(Claims(server, issuer)))).Ok();

        (await server.CallAsync(server.Root, "DeleteOpenIDConnectProvider", ("OpenIDConnectProviderArn", arn))).Ok();

        Assert.Equal(
            "No OpenIDConnect provider found in your account for " + issuer.Url,
            (await AssumeAsync(server, signer.Sign(Claims(server, issuer)))).Refused(400, "InvalidIdentityToken").Message);
    }

    [Fact]
    public async Task A_provider_is_still_there_after_a_restart()
    {
        using var signer = TokenSigner.Rsa("k");
        await using var issuer = await Issuer.StartAsync(signer);
        await using var server = await StartAsync();
        await RegisterAsync(server, issuer);

        await server.RestartAsync();

        (await AssumeAsync(server, signer.Sign(Claims(server, issuer)))).Ok();
    }

    [Fact]
    public async Task Without_the_operator_s_leave_no_issuer_on_this_machine_is_asked()
    {
        using var signer = TokenSigner.Rsa("k");
        await using var issuer = await Issuer.StartAsync(signer);
        await using var server = await TestServer.StartAsync();
        await RegisterAsync(server, issuer);

        (await AssumeAsync(server, signer.Sign(Claims(server, issuer)))).Refused(400, "IDPCommunicationError");
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task Only_the_operations_that_say_so_go_unsigned_and_their_secrets_are_not_echoed()
    {
        await using var server = await TestServer.StartAsync();

        var signedOne = await server.SendAsync(server.Post(TestServer.Form(("Action", "AssumeRole"), ("Version", TestServer.StsVersion))));
        var broken = await AssumeAsync(server, "abc");

        signedOne.Refused(403, "MissingAuthenticationToken");
        Assert.Equal(
            "1 validation error detected: Value at 'webIdentityToken' failed to satisfy constraint: Member must have length greater than or equal to 4",
            broken.Refused(400, "ValidationError").Message);
    }

    private static Task<TestServer> StartAsync() =>
        TestServer.StartAsync(options => options with { IssuerNetworks = [new IPNetwork(IPAddress.Parse("127.0.0.0"), 8)] });

    private static async Task<string> RegisterAsync(TestServer server, Issuer issuer)
    {
        var arn = (await server.CallAsync(
            server.Root, "CreateOpenIDConnectProvider",
            ("Url", issuer.Url), ("ClientIDList.member.1", "ci"), ("ThumbprintList.member.1", issuer.Thumbprint))).Ok().Text("OpenIDConnectProviderArn");
        var trust =
            $$$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"{{{arn}}}"},"Action":"sts:AssumeRoleWithWebIdentity",
             "Condition":{"StringEquals":{"{{{issuer.Name}}}:aud":"ci"},"StringLike":{"{{{issuer.Name}}}:sub":"repo:ree*"}} }]}
            """;
        (await server.CallAsync(server.Root, "CreateRole", ("RoleName", "Deploy"), ("AssumeRolePolicyDocument", trust))).Ok();
        (await server.CallAsync(server.Root, "PutRolePolicy", ("RoleName", "Deploy"), ("PolicyName", "p"), ("PolicyDocument", Read))).Ok();
        return arn;
    }

    private static Task<WireAnswer> AssumeAsync(TestServer server, string token, string role = "Deploy") => server.SendAsync(server.Post(TestServer.Form(
        ("Action", "AssumeRoleWithWebIdentity"), ("Version", TestServer.StsVersion),
        ("RoleArn", $"arn:aws:iam::{server.AccountId}:role/{role}"), ("RoleSessionName", "run-1"), ("WebIdentityToken", token))));

    private static string Claims(TestServer server, Issuer issuer, string subject = "repo:reeve", string more = "")
    {
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();
        return $$$"""{"iss":"{{{issuer.Url}}}","sub":"{{{subject}}}","aud":"ci","iat":{{{now}}},"exp":{{{now + 300}}}{{{more}}} }""";
    }
}
