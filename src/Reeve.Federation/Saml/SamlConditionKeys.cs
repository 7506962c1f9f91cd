using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reeve.Federation.Saml;

/// <summary>The attributes of directories that trust policies may ask about.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml</remarks>
internal static class SamlConditionKeys
{
    private static readonly FrozenDictionary<string, string> ByAttribute = new Dictionary<string, string>
    {
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.1"] = "saml:eduPersonAffiliation",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.2"] = "saml:eduPersonNickname",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.3"] = "saml:eduPersonOrgDN",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.4"] = "saml:eduPersonOrgUnitDN",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.5"] = "saml:eduPersonPrimaryAffiliation",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.6"] = "saml:eduPersonPrincipalName",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.7"] = "saml:eduPersonEntitlement",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.8"] = "saml:eduPersonPrimaryOrgUnitDN",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.9"] = "saml:eduPersonScopedAffiliation",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.10"] = "saml:eduPersonTargetedID",
        ["urn:oid:1.3.6.1.4.1.5923.1.1.1.11"] = "saml:eduPersonAssurance",
        ["urn:oid:1.3.6.1.4.1.5923.1.2.1.2"] = "saml:eduOrgHomePageURI",
        ["urn:oid:1.3.6.1.4.1.5923.1.2.1.3"] = "saml:eduOrgIdentityAuthNPolicyURI",
        ["urn:oid:1.3.6.1.4.1.5923.1.2.1.4"] = "saml:eduOrgLegalName",
        ["urn:oid:1.3.6.1.4.1.5923.1.2.1.5"] = "saml:eduOrgSuperiorURI",
        ["urn:oid:1.3.6.1.4.1.5923.1.2.1.6"] = "saml:eduOrgWhitePagesURI",
        ["urn:oid:2.5.4.3"] = "saml:cn",
        ["urn:oid:2.5.4.4"] = "saml:surname",
        ["urn:oid:2.5.4.41"] = "saml:name",
        ["urn:oid:2.5.4.42"] = "saml:givenName",
        ["urn:oid:2.5.4.45"] = "saml:x500UniqueIdentifier",
        ["urn:oid:0.9.2342.19200300.100.1.1"] = "saml:uid",
        ["urn:oid:0.9.2342.19200300.100.1.3"] = "saml:mail",
        ["urn:oid:0.9.2342.19200300.100.1.45"] = "saml:organizationStatus",
        ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"] = "saml:name",
        ["http://schemas.xmlsoap.org/claims/CommonName"] = "saml:commonName",
        ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname"] = "saml:givenName",
        ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname"] = "saml:surname",
        ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"] = "saml:mail",
        ["http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid"] = "saml:primaryGroupSID",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys of the attributes that an assertion has. Of two attributes of one key the first by name counts.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Of(SamlAttributes attributes) => attributes.Values
        .Where(attribute => ByAttribute.ContainsKey(attribute.Key) && !attribute.Value.IsEmpty)
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => KeyValuePair.Create(ByAttribute[attribute.Key], attribute.Value))
        .DistinctBy(key => key.Key);
}
