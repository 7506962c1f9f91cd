using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Exporting;

/// <summary>The entities of an account as the JSON tells of them.</summary>
internal sealed class EntityDetails(Account account, IAwsManagedPolicies managed, Func<string, Account?> findAccount)
{
    private readonly Lazy<ILookup<string?, InstanceProfile>> _profiles =
        new(() => account.InstanceProfiles.Values.ToLookup(profile => profile.RoleName, StringComparer.Ordinal));

    /// <summary>A user.</summary>
    public UserDetail Of(User user) => new()
    {
        Path = user.Path,
        UserName = user.Name,
        UserId = user.UniqueId,
        Arn = Arns.User(account.Id, user.Path, user.Name),
        CreateDate = user.CreateDate,
        UserPolicyList = PolicyDetail.Of(user),
        GroupList = [.. account.GroupsOf(user).Select(group => group.Name)],
        AttachedManagedPolicies = AttachedPolicy.Of(user),
        PermissionsBoundary = PermissionsBoundary.Of(user),
        Tags = [.. user.Tags],
    };

    /// <summary>A group.</summary>
    public GroupDetail Of(Group group) => new()
    {
        Path = group.Path,
        GroupName = group.Name,
        GroupId = group.UniqueId,
        Arn = Arns.Group(account.Id, group.Path, group.Name),
        CreateDate = group.CreateDate,
        GroupPolicyList = PolicyDetail.Of(group),
        AttachedManagedPolicies = AttachedPolicy.Of(group),
    };

    /// <summary>A role.</summary>
    public RoleDetail Of(Role role) => new()
    {
        Path = role.Path,
        RoleName = role.Name,
        RoleId = role.UniqueId,
        Arn = Arns.Role(account.Id, role.Path, role.Name),
        CreateDate = role.CreateDate,
        AssumeRolePolicyDocument = ShownTrust(role),
        Description = role.Description,
        MaxSessionDuration = role.MaxSessionDuration,
        InstanceProfileList = [.. _profiles.Value[role.Name].Select(Of)],
        RolePolicyList = PolicyDetail.Of(role),
        AttachedManagedPolicies = AttachedPolicy.Of(role),
        PermissionsBoundary = PermissionsBoundary.Of(role),
        Tags = [.. role.Tags],
        RoleLastUsed = new(),
    };

    /// <summary>An instance profile.</summary>
    public InstanceProfileDetail Of(InstanceProfile profile) => new()
    {
        Path = profile.Path,
        InstanceProfileName = profile.Name,
        InstanceProfileId = profile.UniqueId,
        Arn = Arns.InstanceProfile(account.Id, profile.Path, profile.Name),
        CreateDate = profile.CreateDate,
        Roles = profile.RoleName is { } name && account.Roles.Find(name) is { } role ? [OfProfile(role)] : [],
        Tags = profile.Tags.IsEmpty ? null : [.. profile.Tags],
    };

    /// <summary>A managed policy, the account's own or one of AWS's.</summary>
    public ManagedPolicyDetail Of(IManagedPolicy policy) => new()
    {
        PolicyName = policy.PolicyName,
        PolicyId = policy.PolicyId,
        Arn = policy.Arn,
        Path = policy.Path,
        DefaultVersionId = policy.DefaultVersionId,
        AttachmentCount = account.AttachmentCount(policy.Arn),
        PermissionsBoundaryUsageCount = account.BoundaryCount(policy.Arn),
        IsAttachable = policy.IsAttachable,
        Description = policy.Description,
        CreateDate = policy.CreateDate,
        UpdateDate = policy.UpdateDate,
        PolicyVersionList = [.. VersionsOf(policy)],
        Tags = policy.Tags.IsEmpty ? null : [.. policy.Tags],
    };

    private ProfileRole OfProfile(Role role) => new()
    {
        Path = role.Path,
        RoleName = role.Name,
        RoleId = role.UniqueId,
        Arn = Arns.Role(account.Id, role.Path, role.Name),
        CreateDate = role.CreateDate,
        AssumeRolePolicyDocument = ShownTrust(role),
    };

    private IEnumerable<PolicyVersionDetail> VersionsOf(IManagedPolicy policy) => ManagedPolicyDetailShape.VersionsOf(policy)
        .Select(version => (Version: version, Document: PolicyLookup.FindDocument(policy, version.VersionId, managed)))
        .Where(found => found.Document is not null)
        .Select(found => new PolicyVersionDetail
        {
            Document = found.Document!, // not null: those without are left out
            VersionId = found.Version.VersionId,
            IsDefaultVersion = found.Version.VersionId == policy.DefaultVersionId,
            CreateDate = found.Version.CreateDate,
        });

    private PolicyText ShownTrust(Role role) => TrustPolicies.Shown(role, findAccount);
}
