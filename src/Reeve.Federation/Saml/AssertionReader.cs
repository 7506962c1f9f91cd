using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Reeve.Iam;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>Reads an assertion whose signature is verified, and holds it against the profile: the issuer, the subject, the audience, the times.</summary>
/// <remarks>https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf, section 4.1.4.3</remarks>
internal static class AssertionReader
{
    private const string NameIdFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:";

    private static readonly string Space = SamlNames.Assertion.NamespaceName;

    /// <summary>Whom the assertion is about, or the refusal.</summary>
    public static Result<SamlIdentity> Read(XmlElement assertion, ReadingTerms terms)
    {
        if (assertion.GetAttribute("Version") != "2.0" || SamlDocument.Only(assertion, "Issuer", Space)?.InnerText != terms.EntityId)
        {
            return FederationErrors.InvalidIdentityToken("Issuer not present in specified provider");
        }

        if (SamlDocument.Only(assertion, "Subject", Space) is not { } subject
            || SamlDocument.Only(subject, "NameID", Space) is not { InnerText.Length: > 0 } nameId)
        {
            return FederationErrors.InvalidIdentityToken("The subject of the assertion has no NameID.");
        }

        if (AssertionConditions.FindFault(assertion, terms.Now) is { } untimely)
        {
            return untimely;
        }

        return SubjectConfirmation.FindRecipient(subject, terms.Now)
            .Then(recipient => SamlAttributes.Read(assertion).Then(attributes => Identify(assertion, nameId, recipient, attributes, terms)));
    }

    private static Result<SamlIdentity> Identify(
        XmlElement assertion, XmlElement nameId, string recipient, SamlAttributes attributes, ReadingTerms terms)
    {
        var subjectType = SubjectType(nameId.GetAttribute("Format"));
        var qualifier = NameQualifier(terms);
        return SessionAttributes.Read(attributes, terms).Map(session => new SamlIdentity
        {
            ProviderArn = Arns.SamlProvider(terms.AccountId, terms.Provider.Name),
            ConditionKeys =
            [
                Key("saml:aud", recipient), Key("saml:iss", terms.EntityId), Key("saml:sub", nameId.InnerText),
                Key("saml:sub_type", subjectType), Key("saml:namequalifier", qualifier), .. SamlConditionKeys.Of(attributes),
            ],
            Tags = session.Tags,
            TransitiveTagKeys = session.TransitiveTagKeys,
            SourceIdentity = session.SourceIdentity,
            Issuer = terms.EntityId,
            Subject = nameId.InnerText,
            SubjectType = subjectType,
            Audience = recipient,
            NameQualifier = qualifier,
            SessionName = session.Name,
            RoleArns = session.RoleArns,
            SessionDuration = session.Duration,
            SessionEnd = AssertionConditions.SessionEnd(assertion),
        });
    }

    private static KeyValuePair<string, ImmutableArray<string>> Key(string name, string value) => new(name, [value]);

    private static string SubjectType(string format) =>
        format.StartsWith(NameIdFormat, StringComparison.Ordinal) ? format[NameIdFormat.Length..] : format;

    [SuppressMessage("Security", "CA5350", Justification = "AWS's documentation defines the qualifier by SHA-1; it names, and proves nothing.")]
    private static string NameQualifier(ReadingTerms terms) => Convert.ToBase64String(
        SHA1.HashData(Encoding.UTF8.GetBytes($"{terms.EntityId}{terms.AccountId}/{terms.Provider.Name}")));
}
