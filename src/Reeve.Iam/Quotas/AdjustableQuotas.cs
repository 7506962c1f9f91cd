using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Quotas;

/// <summary>
/// The quotas that the operator may set: those of GetAccountSummary but <c>PolicyVersionsInUseQuota</c>, which holds nothing up here.
/// AWS raises some of them on request, to a documented maximum, which is the highest here too. For those that AWS never raises the highest is
/// what an account is still quick with; the access keys and certificates of a user stay at two, for which the credential report has columns.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
public static class AdjustableQuotas
{
    private const int LargestDocument = 20_480;

    /// <summary>All of them, in the order of the summary.</summary>
    public static ImmutableArray<AdjustableQuota> All { get; } =
    [
        new("UsersQuota", 50_000, quotas => quotas.Users, (quotas, value) => quotas with { Users = value }),
        new("GroupsQuota", 500, quotas => quotas.Groups, (quotas, value) => quotas with { Groups = value }),
        new("RolesQuota", 5_000, quotas => quotas.Roles, (quotas, value) => quotas with { Roles = value }),
        new("PoliciesQuota", 5_000, quotas => quotas.Policies, (quotas, value) => quotas with { Policies = value }),
        new("InstanceProfilesQuota", 5_000, quotas => quotas.InstanceProfiles, (quotas, value) => quotas with { InstanceProfiles = value }),
        new("ServerCertificatesQuota", 1_000, quotas => quotas.ServerCertificates, (quotas, value) => quotas with { ServerCertificates = value }),
        new("AccessKeysPerUserQuota", 2, quotas => quotas.AccessKeysPerUser, (quotas, value) => quotas with { AccessKeysPerUser = value }),
        new("SigningCertificatesPerUserQuota", 2, quotas => quotas.SigningCertificatesPerUser, (quotas, value) => quotas with { SigningCertificatesPerUser = value }),
        new("GroupsPerUserQuota", 100, quotas => quotas.GroupsPerUser, (quotas, value) => quotas with { GroupsPerUser = value }),
        new("AttachedPoliciesPerUserQuota", 20, quotas => quotas.AttachedPoliciesPerUser, (quotas, value) => quotas with { AttachedPoliciesPerUser = value }),
        new("AttachedPoliciesPerGroupQuota", 20, quotas => quotas.AttachedPoliciesPerGroup, (quotas, value) => quotas with { AttachedPoliciesPerGroup = value }),
        new("AttachedPoliciesPerRoleQuota", 20, quotas => quotas.AttachedPoliciesPerRole, (quotas, value) => quotas with { AttachedPoliciesPerRole = value }),
        new("VersionsPerPolicyQuota", 50, quotas => quotas.VersionsPerPolicy, (quotas, value) => quotas with { VersionsPerPolicy = value }),
        new("PolicySizeQuota", LargestDocument, quotas => quotas.PolicySize, (quotas, value) => quotas with { PolicySize = value }),
        new("UserPolicySizeQuota", LargestDocument, quotas => quotas.UserInlinePolicySize, (quotas, value) => quotas with { UserInlinePolicySize = value }),
        new("GroupPolicySizeQuota", LargestDocument, quotas => quotas.GroupInlinePolicySize, (quotas, value) => quotas with { GroupInlinePolicySize = value }),
        new("RolePolicySizeQuota", LargestDocument, quotas => quotas.RoleInlinePolicySize, (quotas, value) => quotas with { RoleInlinePolicySize = value }),
        new("AssumeRolePolicySizeQuota", 4_096, quotas => quotas.TrustPolicySize, (quotas, value) => quotas with { TrustPolicySize = value }),
    ];

    /// <summary>The one with a name, in exactly this spelling, or null.</summary>
    public static AdjustableQuota? Find(string name) => All.FirstOrDefault(quota => string.Equals(quota.Name, name, StringComparison.Ordinal));

    /// <summary>The quotas of an account for which these are set; all others are AWS's defaults.</summary>
    /// <remarks>A name that this version does not know was set under another one, and holds nothing up here.</remarks>
    internal static AccountQuotas Apply(IEnumerable<QuotaSetting> settings) => settings.Aggregate(
        AccountQuotas.Default, static (quotas, setting) => Find(setting.Name)?.Set(quotas, setting.Value) ?? quotas);
}
