using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace Reeve.Federation.Tests.Saml;

/// <summary>A SAML identity provider. It signs with the framework's signer, which knows nothing of how Reeve verifies.</summary>
internal sealed class SamlIssuer : IDisposable
{
    public const string EntityId = "https://idp.example.com/saml";

    private readonly RSA _key = RSA.Create(2048);

    public SamlIssuer()
    {
        var request = new CertificateRequest("CN=idp", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Certificate = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    public X509Certificate2 Certificate { get; }

    public string Metadata =>
        $"""
        <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{EntityId}"><IDPSSODescriptor
          protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo
          xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>{Convert.ToBase64String(Certificate.RawData)}</X509Certificate>
          </X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>
        """;

    /// <summary>A response, unsigned, that is good at a time.</summary>
    public static string Response(DateTimeOffset now, string id = "_assertion", string nameId = "alice") =>
        $"""
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:xs="http://www.w3.org/2001/XMLSchema" ID="_response" Version="2.0" IssueInstant="{Time(now)}">
          <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
          {Assertion(now, id, nameId)}
        </samlp:Response>
        """;

    public static string Assertion(DateTimeOffset now, string id = "_assertion", string nameId = "alice") =>
        $"""
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{id}" Version="2.0" IssueInstant="{Time(now)}">
            <saml:Issuer>{EntityId}</saml:Issuer>
            <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{nameId}</saml:NameID>
              <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
                NotOnOrAfter="{Time(now.AddMinutes(5))}" Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation></saml:Subject>
            <saml:Conditions NotBefore="{Time(now.AddMinutes(-1))}" NotOnOrAfter="{Time(now.AddMinutes(5))}"><saml:AudienceRestriction>
              <saml:Audience>https://signin.aws.amazon.com/saml</saml:Audience></saml:AudienceRestriction></saml:Conditions>
            <saml:AuthnStatement AuthnInstant="{Time(now)}" SessionNotOnOrAfter="{Time(now.AddHours(8))}"/>
            <saml:AttributeStatement>
              <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role"><saml:AttributeValue>arn:aws:iam::123456789012:role/Dev,arn:aws:iam::123456789012:saml-provider/corp</saml:AttributeValue><saml:AttributeValue>arn:aws:iam::123456789012:saml-provider/other,arn:aws:iam::123456789012:role/Ops</saml:AttributeValue></saml:Attribute>
              <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName"><saml:AttributeValue>alice@example.com</saml:AttributeValue></saml:Attribute>
              <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/SessionDuration"><saml:AttributeValue>1800</saml:AttributeValue></saml:Attribute>
              <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/PrincipalTag:Project"><saml:AttributeValue>Mercury</saml:AttributeValue></saml:Attribute>
              <saml:Attribute Name="urn:oid:1.3.6.1.4.1.5923.1.1.1.1"><saml:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">staff</saml:AttributeValue></saml:Attribute>
            </saml:AttributeStatement>
          </saml:Assertion>
        """;

    /// <summary>A response with a signature in the element of an id.</summary>
    public string Sign(string response, string id = "_assertion", bool withSha1 = false)
    {
        var document = Load(response);
        var signer = new SignedXml(document) { SigningKey = _key };
        signer.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signer.SignedInfo.SignatureMethod = withSha1 ? SignedXml.XmlDsigRSASHA1Url : SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("#" + id) { DigestMethod = withSha1 ? SignedXml.XmlDsigSHA1Url : SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform("xs"));
        signer.AddReference(reference);
        signer.KeyInfo = new KeyInfo();
        signer.KeyInfo.AddClause(new KeyInfoX509Data(Certificate));
        signer.ComputeSignature();
        var signed = (XmlElement)document.SelectSingleNode($"//*[@ID='{id}']")!;
        signed.InsertAfter(document.ImportNode(signer.GetXml(), deep: true), signed.FirstChild);
        return document.OuterXml;
    }

    public static XmlDocument Load(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(text);
        return document;
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Certificate.Dispose();
        _key.Dispose();
    }
}
