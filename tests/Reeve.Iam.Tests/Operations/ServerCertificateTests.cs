using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.ServerCertificates;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Operations;

public sealed class ServerCertificateTests
{
    private static readonly X509Certificate2 Root = Certificates.SelfSigned("root");
    private static readonly X509Certificate2 Middle = Certificates.IssuedBy(Root, "middle", isIssuer: true);
    private static readonly X509Certificate2 Leaf = Certificates.IssuedBy(Middle, "leaf.example.com");

    private readonly Scene _scene = new();

    [Fact]
    public void A_certificate_is_uploaded_and_shown_without_its_key_which_is_sealed()
    {
        var request = Upload("web", Leaf, Pem(Middle, Root)) with { Path = "/cloudfront/", Tags = [new("k", "v")] };

        var metadata = _scene.Do(new UploadServerCertificate(), request).ServerCertificateMetadata;
        var shown = _scene.Read(new GetServerCertificate(), new() { ServerCertificateName = "WEB" }).ServerCertificate;

        Assert.Equal("arn:aws:iam::123456789012:server-certificate/cloudfront/web", metadata.Arn);
        Assert.Matches("^ASCA[A-Z2-7]{17}$", metadata.ServerCertificateId);
        Assert.Equal((_scene.Clock.GetUtcNow(), Certificates.Valid.Until), (metadata.UploadDate, metadata.Expiration));
        Assert.Equal(metadata, shown.ServerCertificateMetadata);
        Assert.Equal((request.CertificateBody, request.CertificateChain), (shown.CertificateBody, shown.CertificateChain));
        Assert.Equal("k", Assert.Single(shown.Tags).Key);
        var stored = _scene.Account.ServerCertificates.Find("web")!;
        Assert.Equal(request.PrivateKey, Encoding.UTF8.GetString(new PlainSealer().Open(stored.SealedPrivateKey, ServerCertificate.SealingPurpose(stored.UniqueId))!));
    }

    [Fact]
    public void An_rsa_key_in_either_form_fits_its_certificate()
    {
        using var rsa = RSA.Create(2048);
        var certificate = Certificates.SelfSigned("rsa", rsa);

        _scene.Do(new UploadServerCertificate(), Upload("pkcs1", certificate) with { PrivateKey = rsa.ExportRSAPrivateKeyPem() });
        _scene.Do(new UploadServerCertificate(), Upload("pkcs8", certificate) with { PrivateKey = rsa.ExportPkcs8PrivateKeyPem() });

        Assert.Equal(2, _scene.Account.ServerCertificates.Count);
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused() => Assert.Equal(
        "KeyPairMismatch", Refuse(Upload("web", Leaf) with { PrivateKey = Certificates.PrivateKey(Root) }).Code);

    [Fact]
    public void What_cannot_be_read_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem("secret", new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000));
        var upload = Upload("web", Leaf);

        Assert.All(
            [
                upload with { CertificateBody = "x" },
                upload with { CertificateBody = Pem(Leaf, Middle) },
                upload with { CertificateBody = Pem(Leaf).Replace("MII", "MIX", StringComparison.Ordinal) },
                upload with { CertificateBody = upload.PrivateKey },
                upload with { PrivateKey = "x" },
                upload with { PrivateKey = encrypted },
                upload with { PrivateKey = key.ExportSubjectPublicKeyInfoPem() },
                upload with { PrivateKey = Pem(Leaf) },
                upload with { CertificateChain = "x" },
                upload with { CertificateChain = string.Concat(Enumerable.Repeat(Pem(Root), 21)) },
            ],
            request => Assert.Equal(("MalformedCertificate", 400), (Refuse(request).Code, Refuse(request).HttpStatus)));
    }

    [Fact]
    public void A_chain_leads_from_the_certificate_in_order_each_signed_by_the_next()
    {
        var impostor = Certificates.SelfSigned("root"); // the same name, another key

        Assert.EndsWith("is: -1", Refuse(Upload("web", Leaf, Pem(Root, Middle))).Message, StringComparison.Ordinal);
        Assert.EndsWith("is: -1", Refuse(Upload("web", Leaf, Pem(Leaf))).Message, StringComparison.Ordinal);
        Assert.EndsWith("is: 0", Refuse(Upload("web", Leaf, Pem(Middle, impostor))).Message, StringComparison.Ordinal);
        _scene.Do(new UploadServerCertificate(), Upload("web", Leaf, Pem(Middle)));
    }

    [Fact]
    public void A_certificate_is_valid_when_it_is_uploaded()
    {
        var past = Certificates.SelfSigned("past", validity: (new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var future = Certificates.SelfSigned("future", validity: (new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal("MalformedCertificate", Refuse(Upload("web", past)).Code);
        Assert.Equal("MalformedCertificate", Refuse(Upload("web", future)).Code);
    }

    [Fact]
    public void A_name_is_taken_in_any_case_and_twenty_are_the_most()
    {
        _scene.Do(new UploadServerCertificate(), Upload("web", Leaf));

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "The Server Certificate with name WEB already exists."), Refuse(Upload("WEB", Leaf)));
        for (var number = 1; number < 20; number++)
        {
            _scene.Do(new UploadServerCertificate(), Upload("web" + Samples.Number(number), Leaf));
        }

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for ServerCertificatesPerAccount: 20"), Refuse(Upload("last", Leaf)));
    }

    [Fact]
    public void A_certificate_is_renamed_and_moved_and_keeps_its_id()
    {
        var id = _scene.Do(new UploadServerCertificate(), Upload("web", Leaf)).ServerCertificateMetadata.ServerCertificateId;
        _scene.Do(new UploadServerCertificate(), Upload("other", Leaf));

        Assert.Equal("EntityAlreadyExists", _scene.Refuse(new UpdateServerCertificate(), new() { ServerCertificateName = "web", NewServerCertificateName = "OTHER" }).Code);
        _scene.Do(new UpdateServerCertificate(), new() { ServerCertificateName = "web", NewServerCertificateName = "Web2", NewPath = "/p/" });

        var moved = _scene.Read(new GetServerCertificate(), new() { ServerCertificateName = "web2" }).ServerCertificate.ServerCertificateMetadata;
        Assert.Equal((id, "arn:aws:iam::123456789012:server-certificate/p/Web2"), (moved.ServerCertificateId, moved.Arn));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The Server Certificate with name web cannot be found."),
            _scene.RefuseRead(new GetServerCertificate(), new() { ServerCertificateName = "web" }));
    }

    [Fact]
    public void Certificates_are_listed_by_name_below_a_path_in_pages()
    {
        _scene.Do(new UploadServerCertificate(), Upload("b", Leaf) with { Path = "/x/" });
        _scene.Do(new UploadServerCertificate(), Upload("a", Leaf) with { Path = "/x/" });
        _scene.Do(new UploadServerCertificate(), Upload("c", Leaf));

        var first = _scene.Read(new ListServerCertificates(), new() { PathPrefix = "/x", MaxItems = 1 });
        var second = _scene.Read(new ListServerCertificates(), new() { PathPrefix = "/x", MaxItems = 1, Marker = first.Marker });

        Assert.Equal(["a", "b"], first.ServerCertificateMetadataList.Concat(second.ServerCertificateMetadataList).Select(item => item.ServerCertificateName));
        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
    }

    [Fact]
    public void Tags_come_and_go_and_a_deleted_certificate_is_gone()
    {
        _scene.Do(new UploadServerCertificate(), Upload("web", Leaf));
        _scene.Do(new TagServerCertificate(), new() { ServerCertificateName = "web", Tags = [new("k", "v"), new("K", "w")] });
        _scene.Do(new UntagServerCertificate(), new() { ServerCertificateName = "web", TagKeys = ["k"] });

        Assert.Equal(["K"], _scene.Read(new ListServerCertificateTags(), new() { ServerCertificateName = "web" }).Tags.Select(tag => tag.Key));
        _scene.Do(new DeleteServerCertificate(), new() { ServerCertificateName = "web" });
        Assert.Equal("NoSuchEntity", _scene.Refuse(new DeleteServerCertificate(), new() { ServerCertificateName = "web" }).Code);
        Assert.Equal("NoSuchEntity", _scene.Refuse(new UpdateServerCertificate(), new() { ServerCertificateName = "web", NewPath = "/p/" }).Code);
    }

    private static string Pem(params X509Certificate2[] certificates) =>
        string.Join('\n', certificates.Select(certificate => certificate.ExportCertificatePem()));

    private static UploadServerCertificateRequest Upload(string name, X509Certificate2 certificate, string? chain = null) => new()
    {
        ServerCertificateName = name,
        CertificateBody = Pem(certificate),
        PrivateKey = Certificates.PrivateKey(certificate),
        CertificateChain = chain,
    };

    private IamError Refuse(UploadServerCertificateRequest request) => _scene.Refuse(new UploadServerCertificate(), request);
}
