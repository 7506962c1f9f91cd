using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Server.Tests.Federation;

/// <summary>Certificates, keys and credentials over the wire: allowed and refused, kept over a restart, their secrets nowhere.</summary>
public sealed class KeyMaterialTests
{
    [Fact]
    public async Task A_server_certificate_survives_a_restart_and_its_key_is_nowhere()
    {
        await using var server = await TestServer.StartAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=a", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(server.Clock.GetUtcNow().AddDays(-1), server.Clock.GetUtcNow().AddDays(1));
        var privateKey = key.ExportPkcs8PrivateKeyPem();

        (await server.CallAsync(
            server.Root, "UploadServerCertificate",
            ("ServerCertificateName", "web"), ("CertificateBody", certificate.ExportCertificatePem()), ("PrivateKey", privateKey))).Ok();
        await server.RestartAsync();
        var got = (await server.CallAsync(server.Root, "GetServerCertificate", ("ServerCertificateName", "web"))).Ok();

        Assert.Equal(certificate.ExportCertificatePem(), got.Text("CertificateBody"));
        Assert.DoesNotContain("PRIVATE", got.Body, StringComparison.Ordinal);
        await server.StopAsync();
        var secret = privateKey.Split('\n')[1];
        Assert.All(
            Directory.GetFiles(server.DataDirectory, "*", SearchOption.AllDirectories),
            file => Assert.False(File.ReadAllText(file, System.Text.Encoding.Latin1).Contains(secret, StringComparison.Ordinal), file));
    }

    [Fact]
    public async Task A_user_manages_its_own_keys_where_a_policy_lets_it_and_nobody_else_s()
    {
        await using var server = await TestServer.StartAsync();
        var policy =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*SSHPublicKey*","iam:*ServiceSpecificCredential*"],"Resource":"arn:aws:iam::*:user/${aws:username}"}]}""";
        var alice = await server.AddUserAsync(server.Root, "alice", policy);
        await server.AddUserAsync(server.Root, "bob");

        var made = (await server.CallAsync(alice, "CreateServiceSpecificCredential", ("UserName", "alice"), ("ServiceName", "codecommit.amazonaws.com"))).Ok();
        await server.RestartAsync();

        Assert.Equal(made.Text("ServiceSpecificCredentialId"), (await server.CallAsync(alice, "ListServiceSpecificCredentials")).Ok().Text("ServiceSpecificCredentialId"));
        (await server.CallAsync(alice, "ListSSHPublicKeys")).Ok();
        (await server.CallAsync(alice, "ListSSHPublicKeys", ("UserName", "bob"))).Refused(403, "AccessDenied");
        (await server.CallAsync(alice, "ListOpenIDConnectProviders")).Refused(403, "AccessDenied");
        (await server.CallAsync(alice, "DeleteServerCertificate", ("ServerCertificateName", "x"))).Refused(403, "AccessDenied");
        (await server.CallAsync(server.Root, "UploadSSHPublicKey", ("UserName", "alice"))).Refused(400, "ValidationError");
    }
}
