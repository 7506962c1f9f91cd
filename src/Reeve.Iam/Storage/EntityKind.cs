namespace Reeve.Iam.Storage;

/// <summary>What an entity row holds. The numbers are stored: never reuse one.</summary>
public enum EntityKind
{
    /// <summary>An entry of the directory: one account.</summary>
    Account = 1,

    /// <summary>What an account has once: its root principal and settings.</summary>
    Root = 2,

    /// <summary>A user with its inline policies and attachments.</summary>
    User = 10,

    /// <summary>A role with its inline policies and attachments.</summary>
    Role = 11,

    /// <summary>A managed policy of the account's own, with its versions.</summary>
    ManagedPolicy = 12,

    /// <summary>A group with its inline policies and attachments; users know which groups they are in.</summary>
    Group = 13,

    /// <summary>An instance profile.</summary>
    InstanceProfile = 14,

    /// <summary>An access key, its secret sealed.</summary>
    AccessKey = 20,

    /// <summary>A deletion task of a service-linked role.</summary>
    DeletionTask = 30,

    /// <summary>What a service states about its use of a role.</summary>
    RoleUsage = 31,

    /// <summary>A user's console password, hashed.</summary>
    LoginProfile = 40,

    /// <summary>A virtual MFA device, its seed sealed.</summary>
    VirtualMfaDevice = 41,

    /// <summary>When a credential was last used.</summary>
    LastUse = 42,

    /// <summary>The account's credential report.</summary>
    CredentialReport = 43,

    /// <summary>An OpenID Connect provider.</summary>
    OpenIdProvider = 50,

    /// <summary>A SAML provider, its private keys sealed.</summary>
    SamlProvider = 51,

    /// <summary>A server certificate, its private key sealed.</summary>
    ServerCertificate = 52,

    /// <summary>The signing certificates, SSH keys and service-specific credentials of one user, or of root.</summary>
    Keyring = 53,

    /// <summary>A registered linked service with its manifest.</summary>
    LinkedService = 60,

    /// <summary>A version of a registered role template.</summary>
    TemplateVersion = 61,

    /// <summary>An access key of a linked service, its secret sealed.</summary>
    ServiceAccessKey = 62,

    /// <summary>Which of AWS's services are hidden.</summary>
    HiddenServices = 63,

    /// <summary>When a principal last called an action.</summary>
    ActionUse = 70,

    /// <summary>A report on last accesses that was asked for.</summary>
    AccessReport = 71,

    /// <summary>A session of a service-linked role.</summary>
    LinkedSession = 72,

    /// <summary>Who claims a service-linked role.</summary>
    RoleClaims = 73,
}
