using Microsoft.Extensions.Logging;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Security;

/// <summary>Secrets appear once, in the answer that creates them, and nowhere else.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task No_secret_is_in_the_log_or_in_the_audit_trail()
    {
        var console = Console.Error;
        await using var log = new StringWriter();
        Console.SetError(TextWriter.Synchronized(log));
        TestServer server;
        try
        {
            server = await TestServer.StartAsync(options => options with { LogLevel = LogLevel.Trace });
        }
        finally
        {
            Console.SetError(console);
        }

        await using var disposed = server;
        var account = server.AccountId;
        var secrets = await UseSecretsAsync(server);
        var audit = string.Concat((await server.ReadAuditAsync(account)).Select(told => told.GetRawText()));

        Assert.Contains("CreateAccessKey", audit, StringComparison.Ordinal);
        Assert.Contains("signature rejected", log.ToString(), StringComparison.Ordinal); // so the log is really the one that is searched
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, log.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
        });
    }

    private static async Task<string[]> UseSecretsAsync(TestServer server)
    {
        var (_, otherRoot) = await server.AddAccountAsync();
        var key = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        (await server.CallAsync(key, "ListAccessKeys")).Ok();
        var wrong = key with { Secret = "PLANTEDsecretPLANTEDsecretPLANTEDsecret1" };
        (await server.CallAsync(wrong, "ListUsers")).Refused(403, "SignatureDoesNotMatch");
        (await server.CallAsync(key with { SessionToken = "PLANTEDtoken" }, "ListUsers")).Refused(403, "InvalidClientTokenId");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, "/operator/v1/accounts"));
        request.Headers.Authorization = new("Bearer", "PLANTEDoperator");
        Assert.Equal(401, (await server.SendAsync(request)).Status);
        var signed = server.Sign(server.Post("Action=ListUsers&Version=2010-05-08"), key);
        (await server.SendAsync(signed)).Ok();
        var signature = signed.Headers.Span[^1].Value.Split("Signature=")[1];
        return [server.Root.Secret, otherRoot.Secret, key.Secret, wrong.Secret, "PLANTEDtoken", "PLANTEDoperator", server.OperatorToken, signature];
    }
}
