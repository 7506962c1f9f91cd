using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>A role with its policies and instance profiles; description and session duration are not in it.</summary>
internal sealed record RoleDetailShape
{
    public required string Path { get; init; }

    public required string RoleName { get; init; }

    public required string RoleId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required PolicyText AssumeRolePolicyDocument { get; init; }

    public required ImmutableArray<InstanceProfileShape> InstanceProfileList { get; init; }

    /// <summary>Default, not empty, where there is none.</summary>
    public ImmutableArray<PolicyDetailShape> RolePolicyList { get; init; }

    public required ImmutableArray<AttachedPolicyShape> AttachedManagedPolicies { get; init; }

    public PermissionsBoundaryShape? PermissionsBoundary { get; init; }

    public required ImmutableArray<Tag> Tags { get; init; }

    public required RoleLastUsedShape RoleLastUsed { get; init; }

    /// <summary>The shape of a role.</summary>
    public static RoleDetailShape Of(Account account, Role role, IEnumerable<InstanceProfile> profiles, OperationContext context)
    {
        var basic = RoleShape.Basic(account, role, context);
        return new()
        {
            Path = basic.Path,
            RoleName = basic.RoleName,
            RoleId = basic.RoleId,
            Arn = basic.Arn,
            CreateDate = basic.CreateDate,
            AssumeRolePolicyDocument = basic.AssumeRolePolicyDocument,
            InstanceProfileList = [.. profiles.Select(profile => InstanceProfileShape.Basic(account, profile, context))],
            RolePolicyList = PolicyDetailShape.Of(role),
            AttachedManagedPolicies = [.. role.AttachedPolicyArns.Select(AttachedPolicyShape.Of)],
            PermissionsBoundary = PermissionsBoundaryShape.Of(role.PermissionsBoundaryArn),
            Tags = role.Tags,
            RoleLastUsed = RoleLastUsedShape.Of(context.LastUses.Actions.LatestOf(account, role.UniqueId)),
        };
    }
}
