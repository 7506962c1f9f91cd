using System.Collections.Immutable;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>The numbers of an account's summary: one line for each.</summary>
internal static class AccountSummary
{
    /// <summary>The numbers, by AWS's names for them.</summary>
    public static ImmutableArray<KeyValuePair<string, int>> Of(Account account) =>
        [.. Entities(account), .. Credentials(account), .. PerEntity(account.Quotas), .. Sizes(account.Quotas)];

    private static KeyValuePair<string, int>[] Entities(Account account) =>
    [
        new("Users", account.Users.Count),
        new("UsersQuota", account.Quotas.Users),
        new("Groups", account.Groups.Count),
        new("GroupsQuota", account.Quotas.Groups),
        new("Roles", account.Roles.Count),
        new("RolesQuota", account.Quotas.Roles),
        new("Policies", account.Policies.Count),
        new("PoliciesQuota", account.Quotas.Policies),
        new("PolicyVersionsInUse", account.Policies.Values.Sum(policy => policy.Versions.Length)),
        new("PolicyVersionsInUseQuota", 10_000),
        new("InstanceProfiles", account.InstanceProfiles.Count),
        new("InstanceProfilesQuota", account.Quotas.InstanceProfiles),
        new("ServerCertificates", account.ServerCertificates.Count),
        new("ServerCertificatesQuota", account.Quotas.ServerCertificates),
        new("Providers", account.OpenIdProviders.Count + account.SamlProviders.Count),
    ];

    // The root has no password and no signing certificate here.
    private static KeyValuePair<string, int>[] Credentials(Account account) =>
    [
        new("MFADevices", account.VirtualMfaDevices.Count),
        new("MFADevicesInUse", account.VirtualMfaDevices.Values.Count(device => device.OwnerId is not null)),
        new("AccountMFAEnabled", account.Root.MfaSerialNumbers.IsEmpty ? 0 : 1),
        new("AccountAccessKeysPresent", account.Root.AccessKeyIds.IsEmpty ? 0 : 1),
        new("AccountPasswordPresent", 0),
        new("AccountSigningCertificatesPresent", 0),
        new("GlobalEndpointTokenVersion", account.Root.GlobalEndpointTokenVersion),
    ];

    private static KeyValuePair<string, int>[] PerEntity(AccountQuotas quotas) =>
    [
        new("AccessKeysPerUserQuota", quotas.AccessKeysPerUser),
        new("SigningCertificatesPerUserQuota", quotas.SigningCertificatesPerUser),
        new("GroupsPerUserQuota", quotas.GroupsPerUser),
        new("AttachedPoliciesPerUserQuota", quotas.AttachedPoliciesPerUser),
        new("AttachedPoliciesPerGroupQuota", quotas.AttachedPoliciesPerGroup),
        new("AttachedPoliciesPerRoleQuota", quotas.AttachedPoliciesPerRole),
        new("VersionsPerPolicyQuota", quotas.VersionsPerPolicy),
    ];

    private static KeyValuePair<string, int>[] Sizes(AccountQuotas quotas) =>
    [
        new("PolicySizeQuota", quotas.PolicySize),
        new("UserPolicySizeQuota", quotas.UserInlinePolicySize),
        new("GroupPolicySizeQuota", quotas.GroupInlinePolicySize),
        new("RolePolicySizeQuota", quotas.RoleInlinePolicySize),
        new("AssumeRolePolicySizeQuota", quotas.TrustPolicySize),
    ];
}
