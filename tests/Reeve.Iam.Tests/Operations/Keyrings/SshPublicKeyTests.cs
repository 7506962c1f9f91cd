using System.Security.Cryptography;
using Reeve.Iam.Certificates;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.SshPublicKeys;

namespace Reeve.Iam.Tests.Operations.Keyrings;

public sealed class SshPublicKeyTests
{
    private readonly Scene _scene = new();

    public SshPublicKeyTests() => _scene.AddUser("Alice");

    [Fact]
    public void A_key_is_shown_in_both_encodings_with_the_fingerprint_of_ssh()
    {
        var uploaded = Upload(SshKeyFixture.Line + " alice@example");
        var asPem = Get(uploaded.SshPublicKeyId, "PEM");
        var asLine = Get(uploaded.SshPublicKeyId, "SSH");

        Assert.Equal(SshKeyFixture.Fingerprint, uploaded.Fingerprint);
        Assert.Equal(SshKeyFixture.Line + " alice@example", uploaded.SshPublicKeyBody);
        Assert.Equal(uploaded, asLine);
        Assert.Equal(SshKeyFixture.Pem, asPem.SshPublicKeyBody);
        Assert.Equal(("Alice", "Active"), (asPem.UserName, asPem.Status));
        Assert.Matches("^APKA[A-Z2-7]{17}$", uploaded.SshPublicKeyId);
    }

    [Fact]
    public void A_key_in_pem_is_the_same_key()
    {
        var uploaded = Upload(SshKeyFixture.Pem);

        Assert.Equal((SshKeyFixture.Line, SshKeyFixture.Fingerprint), (uploaded.SshPublicKeyBody, uploaded.Fingerprint));
        Assert.Equal(
            ("DuplicateSSHPublicKey", 400),
            Code(_scene.Refuse(new UploadSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyBody = SshKeyFixture.Line + " other comment" })));
    }

    [Theory]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ", "UnrecognizedPublicKeyEncoding")]
    [InlineData("nonsense", "UnrecognizedPublicKeyEncoding")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "UnrecognizedPublicKeyEncoding")]
    [InlineData("ssh-rsa", "UnrecognizedPublicKeyEncoding")]
    [InlineData("ssh-rsa !!!!", "InvalidPublicKey")]
    [InlineData("ssh-rsa AAAAB3NzaC1yc2E=", "InvalidPublicKey")]
    [InlineData("ssh-rsa /////w==", "InvalidPublicKey")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "InvalidPublicKey")]
    public void What_is_no_rsa_key_is_refused(string body, string code) => Assert.Equal(
        (code, 400), Code(_scene.Refuse(new UploadSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyBody = body })));

    [Fact]
    public void A_short_key_and_one_with_something_behind_it_are_refused()
    {
        using var rsa = RSA.Create(1024);
        var shortKey = "ssh-rsa " + Convert.ToBase64String(SshRsaKey.Write(rsa.ExportParameters(false)));
        var trailing = "ssh-rsa " + Convert.ToBase64String([.. Convert.FromBase64String(SshKeyFixture.Line["ssh-rsa ".Length..]), 0]);

        Assert.All([shortKey, trailing], body => Assert.Equal(
            "InvalidPublicKey", _scene.Refuse(new UploadSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyBody = body }).Code));
    }

    [Fact]
    public void Five_are_the_most_and_they_are_listed_oldest_first_in_pages()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(Upload(SshKeyFixture.New()).SshPublicKeyId);
            _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for SSHPublicKeysPerUser: 5"),
            _scene.Refuse(new UploadSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyBody = SshKeyFixture.Line }));
        var first = _scene.Read(new ListSSHPublicKeys(), new() { UserName = "Alice", MaxItems = 3 });
        var second = _scene.Read(new ListSSHPublicKeys(), new() { UserName = "Alice", MaxItems = 3, Marker = first.Marker });
        Assert.Equal(ids, first.SshPublicKeys.Concat(second.SshPublicKeys).Select(key => key.SshPublicKeyId));
    }

    [Fact]
    public void A_key_is_switched_and_deleted()
    {
        var id = Upload(SshKeyFixture.Line).SshPublicKeyId;

        _scene.Do(new UpdateSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id, Status = "Inactive" });
        Assert.Equal("Inactive", Get(id, "SSH").Status);
        _scene.Do(new DeleteSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id });

        var expected = new IamError("NoSuchEntity", 404, $"The Public Key with id {id} cannot be found.");
        Assert.Equal(expected, _scene.RefuseRead(new GetSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id, Encoding = "SSH" }));
        Assert.Equal(expected, _scene.Refuse(new UpdateSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id, Status = "Active" }));
        Assert.Equal(expected, _scene.Refuse(new DeleteSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id }));
    }

    private static (string, int) Code(IamError error) => (error.Code, error.HttpStatus);

    private SshPublicKeyShape Upload(string body) =>
        _scene.Do(new UploadSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyBody = body }).SshPublicKey;

    private SshPublicKeyShape Get(string id, string encoding) =>
        _scene.Read(new GetSSHPublicKey(), new() { UserName = "Alice", SshPublicKeyId = id, Encoding = encoding }).SshPublicKey;
}
