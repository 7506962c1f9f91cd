using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Changes a role's description, service-linked or not.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html</remarks>
[Operation(ApiService.Iam, "UpdateRoleDescription")]
internal sealed class UpdateRoleDescription : IOperation<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateRoleDescriptionRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<UpdateRoleDescriptionResponse>> Apply(
        Account account, UpdateRoleDescriptionRequest request, OperationContext context) =>
        RoleLookup.Annotatable(account, request.RoleName).Map(role =>
        {
            var updated = role with { Description = request.Description };
            return Change.Of(account.With(updated), new UpdateRoleDescriptionResponse(
                RoleShape.Basic(account, updated, context) with { Description = updated.Description }));
        });
}

/// <summary>Parameters of UpdateRoleDescription.</summary>
internal sealed record UpdateRoleDescriptionRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(0, 1000), Pattern(TextPattern.Description)]
    public required string Description { get; init; }
}

/// <summary>Answer of UpdateRoleDescription.</summary>
/// <param name="Role">The role, without session duration and last use.</param>
internal sealed record UpdateRoleDescriptionResponse(RoleShape Role);
