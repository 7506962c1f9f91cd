using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Creates a group.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html</remarks>
[Operation(ApiService.Iam, "CreateGroup")]
internal sealed class CreateGroup : IOperation<CreateGroupRequest, CreateGroupResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateGroupRequest request, OperationContext context) =>
        new(Arns.Group(account.Id, request.Path ?? "/", request.GroupName));

    /// <inheritdoc/>
    public Result<Change<CreateGroupResponse>> Apply(Account account, CreateGroupRequest request, OperationContext context)
    {
        if (account.Groups.Contains(request.GroupName))
        {
            return IamErrors.EntityAlreadyExists("Group", request.GroupName);
        }

        if (account.Groups.Count >= account.Quotas.Groups)
        {
            return IamErrors.QuotaExceeded("GroupsPerAccount", account.Quotas.Groups);
        }

        var group = new Group
        {
            Name = request.GroupName,
            UniqueId = context.Ids.NewGroupId(),
            Path = request.Path ?? "/",
            CreateDate = context.Now,
        };
        return Change.Of(account.With(group), new CreateGroupResponse(GroupShape.Of(account.Id, group)));
    }
}

/// <summary>Parameters of CreateGroup.</summary>
internal sealed record CreateGroupRequest
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }
}

/// <summary>Answer of CreateGroup.</summary>
/// <param name="Group">The group.</param>
internal sealed record CreateGroupResponse(GroupShape Group);
