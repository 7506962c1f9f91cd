using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Reeve.Federation.Saml;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Federation;
using Reeve.Iam.Secrets;

namespace Reeve.Federation.Tests.Saml;

/// <summary>Responses of an identity provider, and what attackers make of them.</summary>
public sealed class SamlVerifierTests : IDisposable
{
    private const string AccountId = "123456789012";

    private static readonly DateTimeOffset Now = new(2026, 5, 9, 15, 45, 35, TimeSpan.Zero);
    private static readonly IamError BadSignature = FederationErrors.InvalidIdentityToken("Response signature invalid");

    private static readonly SamlIssuer Idp = new(); // its key takes long to make

    private readonly AesGcmSealer _sealer = new(new byte[AesGcmSealer.KeyLength]);
    private SamlProvider _provider;

    public SamlVerifierTests() => _provider = new()
    {
        Name = "corp",
        UniqueId = "SAMLID",
        MetadataDocument = Idp.Metadata,
        CreateDate = Now,
        ValidUntil = Now.AddYears(1),
    };

    public void Dispose() => _sealer.Dispose();

    [Fact]
    public void A_signed_assertion_says_who_it_is_about()
    {
        var identity = Good(Idp.Sign(SamlIssuer.Response(Now)));

        Assert.Equal("arn:aws:iam::123456789012:saml-provider/corp", identity.ProviderArn);
        Assert.Equal(("alice", "persistent", SamlIssuer.EntityId), (identity.Subject, identity.SubjectType, identity.Issuer));
        Assert.Equal("https://signin.aws.amazon.com/saml", identity.Audience);
        Assert.Equal(["arn:aws:iam::123456789012:role/Dev"], identity.RoleArns); // the other is through another provider
        Assert.Equal(("alice@example.com", 1800, Now.AddHours(8)), (identity.SessionName, identity.SessionDuration, identity.SessionEnd));
        Assert.Equal([new Tag("Project", "Mercury")], identity.Tags);
        Assert.Equal(["staff"], identity.ConditionKeys.Single(key => key.Key == "saml:eduPersonAffiliation").Value);
        Assert.Equal(["alice"], identity.ConditionKeys.Single(key => key.Key == "saml:sub").Value);
    }

    [Fact]
    public void The_response_may_be_signed_instead_or_as_well()
    {
        Good(Idp.Sign(SamlIssuer.Response(Now), "_response"));
        Good(Idp.Sign(Idp.Sign(SamlIssuer.Response(Now)), "_response"));
    }

    [Fact]
    public void What_is_not_signed_by_the_provider_is_refused()
    {
        using var stranger = new SamlIssuer();
        var signed = Idp.Sign(SamlIssuer.Response(Now));

        Assert.Equal(BadSignature, Error(SamlIssuer.Response(Now)));
        Assert.Equal(BadSignature, Error(stranger.Sign(SamlIssuer.Response(Now)))); // with its own certificate inside
        Assert.Equal(BadSignature, Error(stranger.Sign(signed, "_response"))); // one good signature does not excuse a bad one
        Assert.Equal(BadSignature, Error(Idp.Sign(SamlIssuer.Response(Now), withSha1: true)));
        Assert.Equal(BadSignature, Error(signed.Replace(">alice<", ">admin<", StringComparison.Ordinal)));
        Assert.Equal(BadSignature, Error(signed.Replace("role/Dev", "role/Ops", StringComparison.Ordinal)));
        Assert.Equal(BadSignature, Error(signed.Replace("enveloped-signature", "base64", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_signed_assertion_moved_aside_does_not_vouch_for_another()
    {
        var signed = SamlIssuer.Load(Idp.Sign(SamlIssuer.Response(Now)));
        foreach (var place in new[] { "before", "after", "extensions", "object", "inside" })
        {
            var document = (XmlDocument)signed.CloneNode(deep: true);
            var response = document.DocumentElement!;
            var original = (XmlElement)document.SelectSingleNode("//*[@ID='_assertion']")!;
            var evil = (XmlElement)document.ImportNode(SamlIssuer.Load(SamlIssuer.Assertion(Now, "_evil", "admin")).DocumentElement!, deep: true);
            Wrap(document, response, original, evil, place);

            Assert.Equal((place, BadSignature), (place, Error(document.OuterXml)));
        }
    }

    [Fact]
    public void Two_elements_of_one_id_are_refused()
    {
        var document = SamlIssuer.Load(Idp.Sign(SamlIssuer.Response(Now)));
        var evil = document.ImportNode(SamlIssuer.Load(SamlIssuer.Assertion(Now, "_assertion", "admin")).DocumentElement!, deep: true);
        document.DocumentElement!.PrependChild(evil);

        Assert.Equal("InvalidIdentityToken", Error(document.OuterXml).Code);
        Assert.Equal("InvalidIdentityToken", Error(Idp.Sign(SamlIssuer.Response(Now)).Replace("Version=\"2.0\"", "Id=\"_assertion\" Version=\"2.0\"", StringComparison.Ordinal)).Code);
    }

    [Theory]
    [InlineData("admin<!---->.evil")]
    [InlineData("admin<?x y?>.evil")]
    [InlineData("admin<![CDATA[.evil]]>")]
    public void Text_that_readers_see_differently_is_refused(string nameId)
    {
        var signed = Idp.Sign(SamlIssuer.Response(Now, nameId: nameId));

        Assert.Equal(FederationErrors.InvalidIdentityToken("Invalid base64 SAMLResponse"), Error(signed));
    }

    [Fact]
    public void A_comment_that_canonicalization_drops_is_refused() => Assert.Equal(
        "InvalidIdentityToken", Error(Idp.Sign(SamlIssuer.Response(Now)).Replace(">alice<", ">al<!-- -->ice<", StringComparison.Ordinal)).Code);

    [Theory]
    [InlineData("<!DOCTYPE r SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    public void A_document_type_is_refused(string type) => Assert.Equal(
        FederationErrors.InvalidIdentityToken("Invalid base64 SAMLResponse"), Error(type + Idp.Sign(SamlIssuer.Response(Now))));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<a/>")]
    [InlineData("<a>")]
    public void What_is_no_response_is_refused(string text) => Assert.Equal("InvalidIdentityToken", Error(text).Code);

    [Fact]
    public void What_is_no_base64_is_refused() => Assert.Equal(
        "InvalidIdentityToken", Assert.IsType<Result<SamlIdentity>.Failed>(new SamlVerifier(_sealer).Verify("!!!", AccountId, _provider, Now)).Error.Code);

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));

        Assert.Equal("InvalidIdentityToken", Error(deep).Code);
    }

    [Theory]
    [InlineData("<saml:Audience>https://signin.aws.amazon.com/saml", "<saml:Audience>https://other.example.com", "Response does not contain the required audience.")]
    [InlineData("<saml:Audience>https://signin.aws.amazon.com/saml", "<saml:Audience>https://evil.com/.signin.aws.amazon.com/saml", "Response does not contain the required audience.")]
    [InlineData("Recipient=\"https://signin.aws.amazon.com/saml\"", "Recipient=\"https://other.example.com\"", "The assertion is not for a bearer, or its recipient is not this service.")]
    [InlineData("cm:bearer", "cm:sender-vouches", "The assertion is not for a bearer, or its recipient is not this service.")]
    [InlineData("<saml:Issuer>https://idp.example.com/saml", "<saml:Issuer>https://other.example.com", "Issuer not present in specified provider")]
    [InlineData("Attributes/RoleSessionName", "Attributes/Other", "RoleSessionName is required in AuthnResponse")]
    [InlineData("alice@example.com", "alice example", "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}")]
    [InlineData(">1800<", ">60<", "SessionDuration in AuthnResponse must be a number of seconds from 900 to 43200")]
    [InlineData("Attributes/SessionDuration", "Attributes/RoleSessionName", "The assertion has an attribute twice.")]
    public void An_assertion_that_does_not_fit_is_refused(string text, string instead, string message)
    {
        var response = SamlIssuer.Response(Now);
        Assert.Contains(text, response, StringComparison.Ordinal);

        Assert.Equal(FederationErrors.InvalidIdentityToken(message), Error(Idp.Sign(response.Replace(text, instead, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(299, null)]
    [InlineData(300, "ExpiredTokenException")]
    [InlineData(3600, "ExpiredTokenException")]
    [InlineData(-299, null)]
    [InlineData(-361, "InvalidIdentityToken")]
    public void An_assertion_can_be_used_for_five_minutes(int seconds, string? code)
    {
        var response = SamlIssuer.Base64(Idp.Sign(SamlIssuer.Response(Now)));

        var result = new SamlVerifier(_sealer).Verify(response, AccountId, _provider, Now.AddSeconds(seconds));

        Assert.Equal(code, (result as Result<SamlIdentity>.Failed)?.Error.Code);
    }

    [Fact]
    public void A_failure_that_the_provider_reports_is_its_refusal() => Assert.Equal(
        ("IDPRejectedClaim", 403), Code(Error(Idp.Sign(SamlIssuer.Response(Now).Replace("status:Success", "status:Responder", StringComparison.Ordinal)))));

    [Fact]
    public void Metadata_that_has_expired_vouches_for_nobody()
    {
        _provider = _provider with { ValidUntil = Now };

        Assert.Equal("InvalidIdentityToken", Error(Idp.Sign(SamlIssuer.Response(Now))).Code);
    }

    [Theory]
    [InlineData("http://www.w3.org/2009/xmlenc11#aes256-gcm")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#aes256-cbc")]
    public void An_encrypted_assertion_is_opened_with_the_provider_s_key(string algorithm)
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var encrypted = EncryptedResponse.Of(Idp.Sign(SamlIssuer.Response(Now)), key, algorithm);
        var unsigned = EncryptedResponse.Of(SamlIssuer.Response(Now), key, algorithm);

        Assert.Equal("InvalidIdentityToken", Error(encrypted).Code); // there is no key yet
        _provider = _provider with { RequiresEncryption = true, PrivateKeys = [Sealed("A", other), Sealed("B", key)] };
        Assert.Equal("alice", Good(encrypted).Subject);
        Assert.Equal(BadSignature, Error(unsigned)); // anybody can encrypt
        Assert.Equal(FederationErrors.InvalidIdentityToken("The assertion must be encrypted."), Error(Idp.Sign(SamlIssuer.Response(Now))));
        _provider = _provider with { PrivateKeys = [Sealed("A", other)] };
        Assert.Equal(FederationErrors.InvalidIdentityToken("The encrypted assertion could not be decrypted."), Error(encrypted));
    }

    private static void Wrap(XmlDocument document, XmlElement response, XmlElement original, XmlElement evil, string place)
    {
        switch (place)
        {
            case "before":
                response.InsertBefore(evil, original);
                break;
            case "after":
                response.InsertAfter(evil, original);
                break;
            case "extensions":
                response.ReplaceChild(evil, original);
                response.PrependChild(document.CreateElement("samlp", "Extensions", "urn:oasis:names:tc:SAML:2.0:protocol"))!.AppendChild(original);
                break;
            case "object":
                var signature = (XmlElement)original.GetElementsByTagName("Signature", "http://www.w3.org/2000/09/xmldsig#")[0]!;
                response.ReplaceChild(evil, original);
                evil.AppendChild(signature);
                signature.AppendChild(document.CreateElement("Object", "http://www.w3.org/2000/09/xmldsig#"))!.AppendChild(original);
                break;
            default:
                response.ReplaceChild(evil, original);
                evil.AppendChild(original);
                break;
        }
    }

    private static (string, int) Code(IamError error) => (error.Code, error.HttpStatus);

    private SamlPrivateKey Sealed(string id, RSA key) =>
        new(id, Now, _sealer.Seal(Encoding.UTF8.GetBytes(key.ExportPkcs8PrivateKeyPem()), SamlPrivateKey.SealingPurpose(id)));

    private Result<SamlIdentity> Verify(string response) => new SamlVerifier(_sealer).Verify(SamlIssuer.Base64(response), AccountId, _provider, Now);

    private SamlIdentity Good(string response)
    {
        var result = Verify(response);
        Assert.Null((result as Result<SamlIdentity>.Failed)?.Error);
        return Assert.IsType<Result<SamlIdentity>.Ok>(result).Value;
    }

    private IamError Error(string response) => Assert.IsType<Result<SamlIdentity>.Failed>(Verify(response)).Error;
}
