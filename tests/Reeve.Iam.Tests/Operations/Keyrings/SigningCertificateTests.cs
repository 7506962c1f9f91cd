using Reeve.Iam.Errors;
using Reeve.Iam.Operations.SigningCertificates;

namespace Reeve.Iam.Tests.Operations.Keyrings;

public sealed class SigningCertificateTests
{
    private readonly Scene _scene = new();

    public SigningCertificateTests()
    {
        _scene.AddUser("Alice");
        _scene.AddUser("Bob");
    }

    [Fact]
    public void A_certificate_is_uploaded_switched_listed_and_deleted()
    {
        var body = NewBody();
        var uploaded = _scene.Do(new UploadSigningCertificate(), new() { UserName = "aLICE", CertificateBody = body }).Certificate;
        _scene.Do(new UpdateSigningCertificate(), new() { UserName = "Alice", CertificateId = uploaded.CertificateId, Status = "Inactive" });
        var listed = Assert.Single(_scene.Read(new ListSigningCertificates(), new() { UserName = "Alice" }).Certificates);
        _scene.Do(new DeleteSigningCertificate(), new() { UserName = "Alice", CertificateId = uploaded.CertificateId });

        Assert.Equal(("Alice", body, "Active", _scene.Clock.GetUtcNow()), (uploaded.UserName, uploaded.CertificateBody, uploaded.Status, uploaded.UploadDate));
        Assert.Matches("^[A-Z2-7]{24}$", uploaded.CertificateId);
        Assert.Equal("Inactive", listed.Status);
        Assert.Empty(_scene.Account.Keyrings);
    }

    [Fact]
    public void Without_a_name_the_caller_means_its_own_be_it_the_root()
    {
        _scene.Do(new UploadSigningCertificate(), new() { CertificateBody = NewBody() });
        _scene.CallAs("Alice");
        _scene.Do(new UploadSigningCertificate(), new() { CertificateBody = NewBody() });

        Assert.Equal("Alice", Assert.Single(_scene.Read(new ListSigningCertificates(), new()).Certificates).UserName);
        Assert.Equal([Scene.AccountId, _scene.User("Alice").UniqueId], _scene.Account.Keyrings.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_are_the_most()
    {
        Upload("Alice", NewBody());
        Upload("Alice", NewBody());

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for CertificatesPerUser: 2"),
            _scene.Refuse(new UploadSigningCertificate(), new() { UserName = "Alice", CertificateBody = NewBody() }));
    }

    [Fact]
    public void One_certificate_is_one_user_s_however_it_is_written()
    {
        var body = NewBody();
        Upload("Alice", body);

        Assert.Equal("EntityAlreadyExists", _scene.Refuse(new UploadSigningCertificate(), new() { UserName = "Alice", CertificateBody = body + "\n" }).Code);
        Assert.Equal(("DuplicateCertificate", 409), Code(_scene.Refuse(new UploadSigningCertificate(), new() { UserName = "Bob", CertificateBody = "\n" + body })));
    }

    [Fact]
    public void What_is_no_certificate_or_not_valid_now_is_refused()
    {
        var past = Certificates.SelfSigned("past", validity: (new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal(
            new IamError("MalformedCertificate", 400, "Certificate nonsense is malformed."),
            _scene.Refuse(new UploadSigningCertificate(), new() { UserName = "Alice", CertificateBody = "nonsense" }));
        Assert.Equal(("InvalidCertificate", 400), Code(_scene.Refuse(new UploadSigningCertificate(), new() { UserName = "Alice", CertificateBody = past.ExportCertificatePem() })));
    }

    [Fact]
    public void Another_s_certificate_is_not_found()
    {
        var id = Upload("Bob", NewBody());
        var expected = new IamError("NoSuchEntity", 404, $"The Certificate with id {id} cannot be found.");

        Assert.Equal(expected, _scene.Refuse(new UpdateSigningCertificate(), new() { UserName = "Alice", CertificateId = id, Status = "Active" }));
        Assert.Equal(expected, _scene.Refuse(new DeleteSigningCertificate(), new() { UserName = "Alice", CertificateId = id }));
        Assert.Equal("NoSuchEntity", _scene.RefuseRead(new ListSigningCertificates(), new() { UserName = "nobody" }).Code);
        Assert.Equal("InvalidInput", _scene.Refuse(new UpdateSigningCertificate(), new() { UserName = "Bob", CertificateId = id, Status = "Expired" }).Code);
    }

    private static (string, int) Code(IamError error) => (error.Code, error.HttpStatus);

    private static string NewBody() => Certificates.SelfSigned("signer").ExportCertificatePem();

    private string Upload(string userName, string body) =>
        _scene.Do(new UploadSigningCertificate(), new() { UserName = userName, CertificateBody = body }).Certificate.CertificateId;
}
