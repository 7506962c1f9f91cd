using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Puts a user into a group; nothing changes when the user is in it already.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html</remarks>
[Operation(ApiService.Iam, "AddUserToGroup")]
internal sealed class AddUserToGroup : IOperation<AddUserToGroupRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, AddUserToGroupRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, AddUserToGroupRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then(user => GroupLookup.Existing(account, request.GroupName)
            .Then(group => Add(account, user, group)));

    private static Result<Change<NoResult>> Add(Account account, User user, Group group)
    {
        if (user.GroupIds.Contains(group.UniqueId))
        {
            return Change.Of(account);
        }

        return user.GroupIds.Length >= account.Quotas.GroupsPerUser
            ? IamErrors.QuotaExceeded("GroupsPerUser", account.Quotas.GroupsPerUser)
            : Change.Of(account.With(user with { GroupIds = user.GroupIds.Add(group.UniqueId) }));
    }
}

/// <summary>Parameters of AddUserToGroup.</summary>
internal sealed record AddUserToGroupRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }
}
