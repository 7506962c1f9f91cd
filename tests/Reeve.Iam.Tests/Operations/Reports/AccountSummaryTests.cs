using Reeve.Iam.Entities;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.AccountSettings;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Mfa;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.Tests.Operations.Mfa;

namespace Reeve.Iam.Tests.Operations.Reports;

public sealed class AccountSummaryTests
{
    private readonly MfaScene _mfa = new();

    private Scene Scene => _mfa.Scene;

    [Fact]
    public void Every_number_of_the_API_is_told_once() => Assert.Equal(
        [
            "AccessKeysPerUserQuota", "AccountAccessKeysPresent", "AccountMFAEnabled", "AccountPasswordPresent", "AccountSigningCertificatesPresent",
            "AssumeRolePolicySizeQuota", "AttachedPoliciesPerGroupQuota", "AttachedPoliciesPerRoleQuota", "AttachedPoliciesPerUserQuota",
            "GlobalEndpointTokenVersion", "GroupPolicySizeQuota", "Groups", "GroupsPerUserQuota", "GroupsQuota", "InstanceProfiles",
            "InstanceProfilesQuota", "MFADevices", "MFADevicesInUse", "Policies", "PoliciesQuota", "PolicySizeQuota", "PolicyVersionsInUse",
            "PolicyVersionsInUseQuota", "Providers", "RolePolicySizeQuota", "Roles", "RolesQuota", "ServerCertificates", "ServerCertificatesQuota",
            "SigningCertificatesPerUserQuota", "UserPolicySizeQuota", "Users", "UsersQuota", "VersionsPerPolicyQuota",
        ],
        Scene.Read(new GetAccountSummary(), new()).SummaryMap.Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Users_roles_and_devices_are_counted_linked_roles_included()
    {
        AssertNumbers(("Users", 0), ("Roles", 0), ("MFADevices", 0), ("MFADevicesInUse", 0));
        Scene.AddUser("ann");
        Scene.AddUser("bob");
        Scene.AddRole("deploy");
        Scene.AddLinkedRole();
        _mfa.AddDevice("spare");
        _mfa.AddEnabled("phone", "ann");

        AssertNumbers(("Users", 2), ("Roles", 2), ("MFADevices", 2), ("MFADevicesInUse", 1), ("AccountMFAEnabled", 0));
    }

    [Fact]
    public void Groups_policies_their_versions_and_instance_profiles_are_counted()
    {
        AssertNumbers(("Groups", 0), ("Policies", 0), ("PolicyVersionsInUse", 0), ("InstanceProfiles", 0));
        Scene.Do(new CreateGroup(), new() { GroupName = "staff" });
        Scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "web" });
        var arn = Scene.Do(new CreatePolicy(), new() { PolicyName = "one", PolicyDocument = Documents.AllowAll }).Policy.Arn;
        Scene.Do(new CreatePolicyVersion(), new() { PolicyArn = arn, PolicyDocument = Documents.AllowAll });

        AssertNumbers(("Groups", 1), ("Policies", 1), ("PolicyVersionsInUse", 2), ("InstanceProfiles", 1));
    }

    [Fact]
    public void Providers_of_both_kinds_and_server_certificates_are_counted()
    {
        AssertNumbers(("Providers", 0), ("ServerCertificates", 0), ("ServerCertificatesQuota", 20), ("SigningCertificatesPerUserQuota", 2));
        var now = Scene.Clock.GetUtcNow();
        Scene.Account = Scene.Account
            .With(new OpenIdProvider { Url = "accounts.example.com", CreateDate = now })
            .With(new SamlProvider { Name = "Corp", UniqueId = "A1", MetadataDocument = "<a/>", CreateDate = now, ValidUntil = now })
            .With(new ServerCertificate { Name = "web", UniqueId = "ASCA1", Path = "/", Body = "x", SealedPrivateKey = [1], UploadDate = now, Expiration = now });

        AssertNumbers(("Providers", 2), ("ServerCertificates", 1));
    }

    [Fact]
    public void What_the_root_has_is_told()
    {
        AssertNumbers(("AccountMFAEnabled", 0), ("AccountAccessKeysPresent", 0), ("AccountPasswordPresent", 0), ("GlobalEndpointTokenVersion", 1));
        Scene.Do(new CreateAccessKey(), new());
        var device = _mfa.AddDevice("phone");
        Scene.Do(new EnableMfaDevice(), _mfa.Enabling(device, null));
        Scene.Do(new SetSecurityTokenServicePreferences(), new() { GlobalEndpointTokenVersion = "v2Token" });

        AssertNumbers(("AccountMFAEnabled", 1), ("AccountAccessKeysPresent", 1), ("MFADevicesInUse", 1), ("GlobalEndpointTokenVersion", 2));
    }

    [Fact]
    public void Quotas_are_the_accounts_own()
    {
        AssertNumbers(("UsersQuota", 5000), ("RolesQuota", 1000), ("UserPolicySizeQuota", 2048), ("RolePolicySizeQuota", 10240), ("AssumeRolePolicySizeQuota", 2048));
        Scene.Account = Scene.Account with { Quotas = new() { Users = 7, AccessKeysPerUser = 3, AttachedPoliciesPerUser = 20, AttachedPoliciesPerRole = 15, TrustPolicySize = 4096 } };

        AssertNumbers(
            ("UsersQuota", 7), ("AccessKeysPerUserQuota", 3), ("AttachedPoliciesPerUserQuota", 20),
            ("AttachedPoliciesPerGroupQuota", 10), ("AttachedPoliciesPerRoleQuota", 15), ("AssumeRolePolicySizeQuota", 4096));
    }

    private void AssertNumbers(params (string Name, int Value)[] expected)
    {
        var told = Scene.Read(new GetAccountSummary(), new()).SummaryMap.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        Assert.Equal(expected, expected.Select(number => (number.Name, told[number.Name])));
    }
}
