namespace Reeve.Iam.Shapes;

/// <summary>The character rules of the service model, by what they are for. <see cref="TextRules"/> says what each demands.</summary>
public enum TextPattern
{
    /// <summary>Names of users, groups, roles and policies.</summary>
    EntityName,

    /// <summary>Paths of users, groups, roles and instance profiles.</summary>
    Path,

    /// <summary>Prefixes of paths.</summary>
    PathPrefix,

    /// <summary>Prefixes of policy paths, which follow the rule of policy paths.</summary>
    PolicyPath,

    /// <summary>Service principals and suffixes of service-linked roles.</summary>
    ServiceName,

    /// <summary>Descriptions of roles.</summary>
    Description,

    /// <summary>Policy documents.</summary>
    PolicyDocument,

    /// <summary>Pagination markers.</summary>
    Marker,

    /// <summary>Tag keys.</summary>
    TagKey,

    /// <summary>Tag values.</summary>
    TagValue,

    /// <summary>Prefixes of the actions of services.</summary>
    ServiceNamespace,

    /// <summary>Ids of policy versions.</summary>
    PolicyVersionId,

    /// <summary>Access key ids and unique ids.</summary>
    Identifier,

    /// <summary>Names of SAML providers.</summary>
    SamlProviderName,

    /// <summary>Ids of SAML providers' private keys.</summary>
    SamlKeyId,

    /// <summary>Certificates, keys and other material in PEM.</summary>
    KeyMaterial,

    /// <summary>Passwords.</summary>
    Password,

    /// <summary>Aliases of accounts.</summary>
    AccountAlias,

    /// <summary>Serial numbers of MFA devices.</summary>
    SerialNumber,

    /// <summary>Codes of MFA devices.</summary>
    AuthenticationCode,

    /// <summary>Access key ids as STS takes them.</summary>
    StsIdentifier,

    /// <summary>Names of sessions and federated users, and source identities.</summary>
    StsName,

    /// <summary>External ids.</summary>
    ExternalId,

    /// <summary>Serial numbers of MFA devices as STS takes them.</summary>
    StsMfaSerial,

    /// <summary>Codes of MFA devices as STS takes them.</summary>
    StsMfaCode,

    /// <summary>ARNs as STS takes them.</summary>
    StsArn,

    /// <summary>Session policies.</summary>
    SessionPolicy,

    /// <summary>Paths of entities of an organization.</summary>
    OrganizationPath,

    /// <summary>Ids of an organization's policies.</summary>
    OrganizationPolicyId,
}
