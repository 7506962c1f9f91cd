using Reeve.Iam.Errors;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Deletes an ordinary role that has no policies and is in no instance profile any more. A service-linked role is deleted by a task of its own kind.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html</remarks>
[Operation(ApiService.Iam, "DeleteRole")]
internal sealed class DeleteRole : IOperation<DeleteRoleRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteRoleRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteRoleRequest request, OperationContext context) =>
        RoleLookup.Modifiable(account, request.RoleName).Then<Change<NoResult>>(role => role switch
        {
            { AttachedPolicyArns.IsEmpty: false } => IamErrors.DeleteConflict("detach all policies"),
            { InlinePolicies.IsEmpty: false } => IamErrors.DeleteConflict("delete policies"),
            _ when account.HasProfileOf(role) => InstanceProfileErrors.HoldsRole(),
            _ => Change.Of(account.Without(role)),
        });
}

/// <summary>Parameters of DeleteRole.</summary>
internal sealed record DeleteRoleRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }
}
