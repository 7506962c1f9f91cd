namespace Reeve.Iam.State;

/// <summary>How much an account may hold: AWS's default quotas, where no other is given.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
public sealed record AccountQuotas
{
    /// <summary>AWS's defaults.</summary>
    public static readonly AccountQuotas Default = new();

    /// <summary>Users in the account.</summary>
    public int Users { get; init; } = 5000;

    /// <summary>Groups in the account.</summary>
    public int Groups { get; init; } = 300;

    /// <summary>Groups that one user may be in.</summary>
    public int GroupsPerUser { get; init; } = 10;

    /// <summary>Roles in the account. Service-linked roles count, and only they may exceed it.</summary>
    public int Roles { get; init; } = 1000;

    /// <summary>Instance profiles in the account.</summary>
    public int InstanceProfiles { get; init; } = 1000;

    /// <summary>Managed policies of the account's own.</summary>
    public int Policies { get; init; } = 1500;

    /// <summary>Versions of one managed policy.</summary>
    public int VersionsPerPolicy { get; init; } = 5;

    /// <summary>Characters of a version of a managed policy, white space not counted.</summary>
    public int PolicySize { get; init; } = 6144;

    /// <summary>Access keys of one user, and of root.</summary>
    public int AccessKeysPerUser { get; init; } = 2;

    /// <summary>OpenID Connect providers in the account.</summary>
    public int OpenIdProviders { get; init; } = 100;

    /// <summary>Audiences of one OpenID Connect provider.</summary>
    public int ClientIdsPerOpenIdProvider { get; init; } = 100;

    /// <summary>SAML providers in the account.</summary>
    public int SamlProviders { get; init; } = 100;

    /// <summary>Server certificates in the account.</summary>
    public int ServerCertificates { get; init; } = 20;

    /// <summary>Signing certificates of one user, and of root.</summary>
    public int SigningCertificatesPerUser { get; init; } = 2;

    /// <summary>SSH public keys of one user.</summary>
    public int SshPublicKeysPerUser { get; init; } = 5;

    /// <summary>Credentials of one user for one service.</summary>
    public int CredentialsPerService { get; init; } = 2;

    /// <summary>MFA devices of one user, and of root.</summary>
    public int MfaDevicesPerUser { get; init; } = 8;

    /// <summary>Managed policies attached to one user.</summary>
    public int AttachedPoliciesPerUser { get; init; } = 10;

    /// <summary>Managed policies attached to one group.</summary>
    public int AttachedPoliciesPerGroup { get; init; } = 10;

    /// <summary>Managed policies attached to one role.</summary>
    public int AttachedPoliciesPerRole { get; init; } = 10;

    /// <summary>Tags on one user or role.</summary>
    public int TagsPerResource { get; init; } = 50;

    /// <summary>Characters of a trust policy, white space not counted.</summary>
    public int TrustPolicySize { get; init; } = 2048;

    /// <summary>Characters of all inline policies of a user, white space not counted.</summary>
    public int UserInlinePolicySize { get; init; } = 2048;

    /// <summary>Characters of all inline policies of a group, white space not counted.</summary>
    public int GroupInlinePolicySize { get; init; } = 5120;

    /// <summary>Characters of all inline policies of a role, white space not counted.</summary>
    public int RoleInlinePolicySize { get; init; } = 10240;
}
