using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Takes a user out of a group; nothing changes when the user is not in it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html</remarks>
[Operation(ApiService.Iam, "RemoveUserFromGroup")]
internal sealed class RemoveUserFromGroup : IOperation<RemoveUserFromGroupRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, RemoveUserFromGroupRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, RemoveUserFromGroupRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then(user => GroupLookup.Existing(account, request.GroupName)
            .Map(group => Change.Of(user.GroupIds.Contains(group.UniqueId)
                ? account.With(user with { GroupIds = user.GroupIds.Remove(group.UniqueId) })
                : account)));
}

/// <summary>Parameters of RemoveUserFromGroup.</summary>
internal sealed record RemoveUserFromGroupRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }
}
