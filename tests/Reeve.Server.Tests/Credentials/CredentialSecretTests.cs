using System.Text;
using Microsoft.Extensions.Logging;
using Reeve.Server.Tests.Audit;

namespace Reeve.Server.Tests.Credentials;

/// <summary>Passwords, seeds and codes are in no log, no audit event, no file and no refusal.</summary>
public sealed class CredentialSecretTests
{
    private const string Password = "PLANTED-password-1";
    private const string NewPassword = "PLANTED-password-2";
    private const string Wrong = "PLANTED-guess";

    [Fact]
    public async Task No_password_seed_or_code_is_left_anywhere()
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
        var (secrets, refusals) = await UseSecretsAsync(server);
        var audit = string.Concat((await server.ReadAuditAsync(account)).Select(told => told.GetRawText()));
        var files = Directory.GetFiles(server.DataDirectory, "reeve.db*").Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path))).ToArray();

        Assert.All(new[] { "CreateLoginProfile", "ChangePassword", "CreateVirtualMFADevice", "EnableMFADevice" }, name => Assert.Contains(name, audit, StringComparison.Ordinal));
        Assert.NotEmpty(files);
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, log.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
            Assert.DoesNotContain(refusals, refusal => refusal.Body.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(files, file => file.Contains(secret, StringComparison.Ordinal));
        });
    }

    private static async Task<(string[] Secrets, WireAnswer[] Refusals)> UseSecretsAsync(TestServer server)
    {
        var ann = await server.AddUserAsync(server.Root, "ann", Accounts.EverythingPolicy);
        var phone = await Authenticator.AddAsync(server, "phone");
        var (code1, code2) = (phone.Code(-1), phone.Code());
        (await phone.GiveTwoAsync("EnableMFADevice", "ann")).Ok();
        (await server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", Password))).Ok();
        (await server.CallAsync(ann, "ChangePassword", ("OldPassword", Password), ("NewPassword", NewPassword))).Ok();
        WireAnswer[] refusals =
        [
            (await server.CallAsync(ann, "ChangePassword", ("OldPassword", Wrong), ("NewPassword", NewPassword))).Refused(403, "AccessDenied"),
            (await server.CallAsync(ann, "ChangePassword", ("OldPassword", NewPassword), ("NewPassword", Wrong.Replace("-", "", StringComparison.Ordinal)))).Refused(400, "PasswordPolicyViolation"),
            (await server.CallAsync(server.Root, "UpdateLoginProfile", ("UserName", "bob"), ("Password", Wrong))).Refused(404, "NoSuchEntity"),
            (await server.CallAsync(server.Root, "CreateLoginProfile", ("UserName", "ann"), ("Password", Wrong + "\u0394"))).Refused(400, "ValidationError"),
            (await phone.GiveTwoAsync("ResyncMFADevice", "ann")).Refused(403, "InvalidAuthenticationCode"),
        ];
        var base64 = Convert.ToBase64String(Encoding.ASCII.GetBytes(phone.Seed));
        return ([Password, NewPassword, Wrong, phone.Seed, base64, $"\"{code1}\"", $"\"{code2}\""], refusals);
    }
}
