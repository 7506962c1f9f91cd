using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>A role as answers show it; each call carries only some of the members.</summary>
internal sealed record RoleShape
{
    public required string Path { get; init; }

    public required string RoleName { get; init; }

    public required string RoleId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required PolicyText AssumeRolePolicyDocument { get; init; }

    public string? Description { get; init; }

    public int? MaxSessionDuration { get; init; }

    public PermissionsBoundaryShape? PermissionsBoundary { get; init; }

    /// <summary>Default, not empty, where the answer has none.</summary>
    public ImmutableArray<Tag> Tags { get; init; }

    public RoleLastUsedShape? RoleLastUsed { get; init; }

    /// <summary>What every answer about a role carries.</summary>
    public static RoleShape Basic(Account account, Role role, OperationContext context) => new()
    {
        Path = role.Path,
        RoleName = role.Name,
        RoleId = role.UniqueId,
        Arn = Arns.Role(account.Id, role.Path, role.Name),
        CreateDate = role.CreateDate,
        AssumeRolePolicyDocument = TrustPolicies.Shown(account, role, context),
    };
}
