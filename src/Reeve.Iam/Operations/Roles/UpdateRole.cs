using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Changes a role's description and session duration; what is not given stays. Of a service-linked role only the description changes.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html</remarks>
[Operation(ApiService.Iam, "UpdateRole")]
internal sealed class UpdateRole : IOperation<UpdateRoleRequest, UpdateRoleResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName) with
        {
            // AWS documents iam:UpdateRoleDescription as what editing a description takes, and update-role as how it is done.
            AlternativeAction = request is { Description: not null, MaxSessionDuration: null } ? "iam:UpdateRoleDescription" : null,
        };

    /// <inheritdoc/>
    public Result<Change<UpdateRoleResponse>> Apply(Account account, UpdateRoleRequest request, OperationContext context) =>
        RoleLookup.Annotatable(account, request.RoleName).Then<Change<UpdateRoleResponse>>(role =>
        {
            if (role.IsServiceLinked && request.MaxSessionDuration is not null)
            {
                return RoleErrors.SessionDurationFixed(request.RoleName);
            }

            var updated = role with
            {
                Description = request.Description ?? role.Description,
                MaxSessionDuration = request.MaxSessionDuration ?? role.MaxSessionDuration,
            };
            return Change.Of(account.With(updated), new UpdateRoleResponse());
        });
}

/// <summary>Parameters of UpdateRole.</summary>
internal sealed record UpdateRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [Length(0, 1000), Pattern(TextPattern.Description)]
    public string? Description { get; init; }

    [ValueRange(3600, 43200)]
    public int? MaxSessionDuration { get; init; }
}

/// <summary>Answer of UpdateRole: the one result of the API that is there and empty.</summary>
internal sealed record UpdateRoleResponse;
