using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Deletes a group that has no users and no policies any more.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html</remarks>
[Operation(ApiService.Iam, "DeleteGroup")]
internal sealed class DeleteGroup : IOperation<DeleteGroupRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteGroupRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteGroupRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName).Then<Change<NoResult>>(group => group switch
        {
            { AttachedPolicyArns.IsEmpty: false } => IamErrors.DeleteConflict("detach all policies"),
            _ when account.GroupMembers.ContainsKey(group.UniqueId) => IamErrors.DeleteConflict("remove users from group"),
            { InlinePolicies.IsEmpty: false } => IamErrors.DeleteConflict("delete policies"),
            _ => Change.Of(account.Without(group)),
        });
}

/// <summary>Parameters of DeleteGroup.</summary>
internal sealed record DeleteGroupRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }
}
