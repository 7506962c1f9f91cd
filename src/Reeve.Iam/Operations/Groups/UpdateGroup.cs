using System.Text;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Renames or moves a group, which keeps its id, users and policies.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html</remarks>
[Operation(ApiService.Iam, "UpdateGroup")]
internal sealed class UpdateGroup : IOperation<UpdateGroupRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateGroupRequest request, OperationContext context)
    {
        var before = account.Groups.Find(request.GroupName);
        var after = Arns.Group(account.Id, request.NewPath ?? before?.Path ?? "/", request.NewGroupName ?? before?.Name ?? request.GroupName);
        var target = GroupTargets.Of(account, request.GroupName);
        return after == target.Resource ? target : target with { FurtherResources = [after] };
    }

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateGroupRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName).Then<Change<NoResult>>(before =>
        {
            var after = before with { Name = request.NewGroupName ?? before.Name, Path = request.NewPath ?? before.Path };
            if (Ascii.EqualsIgnoreCase(before.Name, after.Name))
            {
                return Change.Of(account.With(after));
            }

            return account.Groups.Contains(after.Name)
                ? IamErrors.EntityAlreadyExists("Group", after.Name)
                : Change.Of(account.Without(before).With(after));
        });
}

/// <summary>Parameters of UpdateGroup.</summary>
internal sealed record UpdateGroupRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? NewPath { get; init; }

    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? NewGroupName { get; init; }
}
