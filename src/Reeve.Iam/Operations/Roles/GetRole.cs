using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Reads one role, service-linked or not.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html</remarks>
[Operation(ApiService.Iam, "GetRole")]
internal sealed class GetRole : IQuery<GetRoleRequest, GetRoleResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<GetRoleResponse> Read(Account account, GetRoleRequest request, OperationContext context)
    {
        if (account.Roles.Find(request.RoleName) is not { } role)
        {
            return IamErrors.NoSuchEntity("role", request.RoleName);
        }

        return new GetRoleResponse(RoleShape.Basic(account, role, context) with
        {
            Description = role.Description,
            MaxSessionDuration = role.MaxSessionDuration,
            PermissionsBoundary = PermissionsBoundaryShape.Of(role.PermissionsBoundaryArn),
            Tags = role.Tags.IsEmpty ? default : role.Tags,
            RoleLastUsed = RoleLastUsedShape.Of(context.LastUses.Actions.LatestOf(account, role.UniqueId)),
        });
    }
}

/// <summary>Parameters of GetRole.</summary>
internal sealed record GetRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}

/// <summary>Answer of GetRole.</summary>
/// <param name="Role">The role.</param>
internal sealed record GetRoleResponse(RoleShape Role);
