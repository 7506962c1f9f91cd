using System.Security.Cryptography;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.SamlProviders;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Operations.Federation;

public sealed class SamlProviderTests
{
    private const string Arn = "arn:aws:iam::123456789012:saml-provider/corp";

    private static readonly string Metadata = Certificates.Metadata(Certificates.SelfSigned("idp"));
    private static readonly string PrivateKey = NewPrivateKey();

    private readonly Scene _scene = new();

    [Fact]
    public void A_provider_is_created_and_described_verbatim()
    {
        var created = _scene.Do(new CreateSAMLProvider(), new() { Name = "corp", SamlMetadataDocument = Metadata, Tags = [new("k", "v")] });
        var got = Get();
        var listed = Assert.Single(_scene.Read(new ListSAMLProviders(), new()).SamlProviderList);

        Assert.Equal(Arn, created.SamlProviderArn);
        Assert.Equal(Metadata, got.SamlMetadataDocument);
        Assert.Matches("^[A-Z0-9]{22,64}$", got.SamlProviderUuid);
        Assert.Equal("Allowed", got.AssertionEncryptionMode);
        Assert.Empty(got.PrivateKeyList);
        Assert.Equal(_scene.Clock.GetUtcNow().AddYears(100), got.ValidUntil);
        Assert.Equal((Arn, got.ValidUntil, got.CreateDate), (listed.Arn, listed.ValidUntil, listed.CreateDate));
    }

    [Fact]
    public void Metadata_says_until_when_it_is_valid()
    {
        _scene.Do(new CreateSAMLProvider(), new()
        {
            Name = "corp",
            SamlMetadataDocument = Certificates.Metadata(Certificates.SelfSigned("idp"), "validUntil=\"2026-03-04T05:06:07.89Z\""),
        });

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero), Get().ValidUntil);
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "no xml", new string('x', 1000) },
        { "cut short", Metadata[..^5] },
        { "a document type", "<!DOCTYPE x [<!ENTITY e \"e\">]>" + Metadata },
        { "an external entity", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + Metadata },
        { "a bomb", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + Metadata.Replace("entityID=\"", "entityID=\"&b;", StringComparison.Ordinal) },
        { "too deep", Metadata.Replace("<IDPSSO", string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)) + "<IDPSSO", StringComparison.Ordinal) },
        { "another root", Metadata.Replace("EntityDescriptor", "EntitiesDescriptor", StringComparison.Ordinal) },
        { "no issuer", Metadata.Replace("entityID", "other", StringComparison.Ordinal) },
        { "no identity provider", Metadata.Replace("IDPSSODescriptor", "SPSSODescriptor", StringComparison.Ordinal) },
        { "no signing key", Metadata.Replace("\"signing\"", "\"encryption\"", StringComparison.Ordinal) },
        { "no certificate", Metadata.Replace("<X509Certificate>", "<X509Certificate>AAAA", StringComparison.Ordinal) },
        { "no date", Metadata.Replace("entityID", "validUntil=\"soon\" entityID", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Metadata_that_is_none_is_refused(string why, string document)
    {
        Assert.NotEmpty(why);
        var expected = new IamError("InvalidInput", 400, "Could not parse metadata.");

        Assert.Equal(expected, _scene.Refuse(new CreateSAMLProvider(), new() { Name = "corp", SamlMetadataDocument = document }));
        Create();
        Assert.Equal(expected, _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, SamlMetadataDocument = document }));
    }

    [Fact]
    public void A_name_is_taken_in_any_case_and_a_hundred_are_the_most()
    {
        Create();

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Provider with name CORP already exists."),
            _scene.Refuse(new CreateSAMLProvider(), new() { Name = "CORP", SamlMetadataDocument = Metadata }));
        _scene.Account = _scene.Account with { Quotas = _scene.Account.Quotas with { SamlProviders = 1 } };
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for SamlProvidersPerAccount: 1"),
            _scene.Refuse(new CreateSAMLProvider(), new() { Name = "other", SamlMetadataDocument = Metadata }));
    }

    [Fact]
    public void Private_keys_are_sealed_told_of_by_id_and_removed()
    {
        Create();
        _scene.Do(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = PrivateKey, AssertionEncryptionMode = "Required" });
        var got = Get();
        var key = Assert.Single(got.PrivateKeyList);
        var stored = Assert.Single(_scene.Account.SamlProviders.Find("corp")!.PrivateKeys);

        Assert.Equal("Required", got.AssertionEncryptionMode);
        Assert.Matches("^[A-Z0-9]{22,64}$", key.KeyId);
        Assert.Equal(PrivateKey, Encoding.UTF8.GetString(new PlainSealer().Open(stored.SealedKey, SamlPrivateKey.SealingPurpose(key.KeyId))!));
        Assert.Equal(
            "Unable to set assertion encryption mode to Required because no private key is provided.",
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, RemovePrivateKey = key.KeyId }).Message);
        _scene.Do(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, RemovePrivateKey = key.KeyId, AssertionEncryptionMode = "Allowed" });
        Assert.Empty(Get().PrivateKeyList);
    }

    [Fact]
    public void Updates_that_contradict_themselves_are_refused()
    {
        Create();
        _scene.Do(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = PrivateKey });
        _scene.Do(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = PrivateKey });

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Private key limit of 2 is reached."),
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = PrivateKey }));
        Assert.Equal(
            new IamError("InvalidInput", 400, "Unable to update identity provider. No updates are defined for metadata or encryption assertion."),
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn }));
        Assert.Equal(
            "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.",
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = PrivateKey, RemovePrivateKey = new string('A', 24) }).Message);
        Assert.Equal(
            "Failed to remove private key because the Key ID does not match a private key.",
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, RemovePrivateKey = new string('A', 24) }).Message);
        Assert.Equal(
            new IamError("InvalidInput", 400, "Invalid private key."),
            _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, AddPrivateKey = "x" }));
    }

    [Fact]
    public void Tags_come_and_go_and_a_deleted_provider_is_gone()
    {
        Create();
        _scene.Do(new TagSAMLProvider(), new() { SamlProviderArn = Arn, Tags = [new("k", "v"), new("l", "")] });
        _scene.Do(new UntagSAMLProvider(), new() { SamlProviderArn = Arn, TagKeys = ["k"] });

        Assert.Equal(["l"], _scene.Read(new ListSAMLProviderTags(), new() { SamlProviderArn = Arn }).Tags.Select(tag => tag.Key));
        _scene.Do(new DeleteSAMLProvider(), new() { SamlProviderArn = Arn });
        var expected = new IamError("NoSuchEntity", 404, "Manifest not found for arn " + Arn);
        Assert.Equal(expected, _scene.RefuseRead(new GetSAMLProvider(), new() { SamlProviderArn = Arn }));
        Assert.Equal(expected, _scene.Refuse(new DeleteSAMLProvider(), new() { SamlProviderArn = Arn }));
        Assert.Equal(expected, _scene.Refuse(new UpdateSAMLProvider(), new() { SamlProviderArn = Arn, SamlMetadataDocument = Metadata }));
        Assert.Equal(expected, _scene.Refuse(new TagSAMLProvider(), new() { SamlProviderArn = Arn, Tags = [] }));
    }

    [Fact]
    public void A_call_is_authorized_on_the_arn_as_it_was_made()
    {
        Create();

        var target = new GetSAMLProvider().Target(_scene.Account, new() { SamlProviderArn = Arn.Replace("corp", "CoRp", StringComparison.Ordinal) }, _scene.Context);

        Assert.Equal(Arn, target.Resource);
    }

    private static string NewPrivateKey()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportRSAPrivateKeyPem();
    }

    private void Create() => _scene.Do(new CreateSAMLProvider(), new() { Name = "corp", SamlMetadataDocument = Metadata });

    private GetSAMLProviderResponse Get() => _scene.Read(new GetSAMLProvider(), new() { SamlProviderArn = Arn });
}
