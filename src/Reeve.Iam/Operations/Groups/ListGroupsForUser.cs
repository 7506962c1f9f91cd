using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Lists the groups that a user is in, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html</remarks>
[Operation(ApiService.Iam, "ListGroupsForUser")]
internal sealed class ListGroupsForUser : IQuery<ListGroupsForUserRequest, ListGroupsForUserResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListGroupsForUserRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<ListGroupsForUserResponse> Read(Account account, ListGroupsForUserRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Paging.Take(request, GroupsOf(user, account), account, context))
            .Map(page => new ListGroupsForUserResponse(
                [.. page.Items.Select(group => GroupShape.Of(account.Id, group))], page.IsTruncated, page.Marker));

    private static PagedList<Group> GroupsOf(User user, Account account) => PagedList.Sorted(
        PagedList.Identity("ListGroupsForUser", user.UniqueId), account.GroupsOf(user), group => group.Name, NameOrder.Instance);
}

/// <summary>Parameters of ListGroupsForUser.</summary>
internal sealed record ListGroupsForUserRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListGroupsForUser.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListGroupsForUserResponse(ImmutableArray<GroupShape> Groups, bool IsTruncated, string? Marker);
