using Reeve.Iam.Errors;
using Reeve.Iam.Operations.ServiceCredentials;
using Reeve.Iam.Operations.SigningCertificates;
using Reeve.Iam.Operations.SshPublicKeys;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Keyrings;

/// <summary>What is on its keyring keeps a user from being deleted, and goes with it under a new name.</summary>
public sealed class KeyringConflictTests
{
    private readonly Scene _scene = new();

    public KeyringConflictTests() => _scene.AddUser("alice");

    [Fact]
    public void Signing_certificates_keep_a_user()
    {
        var id = UploadCertificate();

        Assert.Equal(Conflict("delete signing certificates"), Delete());
        _scene.Do(new DeleteSigningCertificate(), new() { UserName = "alice", CertificateId = id });
        _scene.Do(new DeleteUser(), new() { UserName = "alice" });
    }

    [Fact]
    public void Ssh_keys_keep_a_user()
    {
        var id = _scene.Do(new UploadSSHPublicKey(), new() { UserName = "alice", SshPublicKeyBody = SshKeyFixture.Line }).SshPublicKey.SshPublicKeyId;

        Assert.Equal(Conflict("remove referenced objects"), Delete());
        _scene.Do(new DeleteSSHPublicKey(), new() { UserName = "alice", SshPublicKeyId = id });
        _scene.Do(new DeleteUser(), new() { UserName = "alice" });
    }

    [Fact]
    public void Service_specific_credentials_keep_a_user()
    {
        var id = _scene.Do(new CreateServiceSpecificCredential(), new() { UserName = "alice", ServiceName = "cassandra.amazonaws.com" })
            .ServiceSpecificCredential.ServiceSpecificCredentialId;

        Assert.Equal(Conflict("remove referenced objects"), Delete());
        _scene.Do(new DeleteServiceSpecificCredential(), new() { UserName = "alice", ServiceSpecificCredentialId = id });
        _scene.Do(new DeleteUser(), new() { UserName = "alice" });
    }

    [Fact]
    public void A_renamed_user_keeps_its_keyring_and_a_namesake_does_not_inherit_it()
    {
        var id = UploadCertificate();
        _scene.Do(new UpdateUser(), new() { UserName = "alice", NewUserName = "alicia" });
        _scene.AddUser("alice");

        var listed = Assert.Single(_scene.Read(new ListSigningCertificates(), new() { UserName = "alicia" }).Certificates);
        Assert.Equal((id, "alicia"), (listed.CertificateId, listed.UserName));
        Assert.Empty(_scene.Read(new ListSigningCertificates(), new() { UserName = "alice" }).Certificates);
    }

    private static IamError Conflict(string what) => new("DeleteConflict", 409, $"Cannot delete entity, must {what} first.");

    private IamError Delete() => _scene.Refuse(new DeleteUser(), new() { UserName = "alice" });

    private string UploadCertificate() => _scene.Do(
        new UploadSigningCertificate(),
        new() { UserName = "alice", CertificateBody = Certificates.SelfSigned("a").ExportCertificatePem() }).Certificate.CertificateId;
}
