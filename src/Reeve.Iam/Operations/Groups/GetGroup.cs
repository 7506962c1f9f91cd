using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Reads one group, and lists its users by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html</remarks>
[Operation(ApiService.Iam, "GetGroup")]
internal sealed class GetGroup : IQuery<GetGroupRequest, GetGroupResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetGroupRequest request, OperationContext context) =>
        GroupTargets.Of(account, request.GroupName);

    /// <inheritdoc/>
    public Result<GetGroupResponse> Read(Account account, GetGroupRequest request, OperationContext context) =>
        GroupLookup.Existing(account, request.GroupName).Then(group => Paging.Take(request, MembersOf(group, account), account, context)
            .Map(page => new GetGroupResponse(
                GroupShape.Of(account.Id, group),
                [.. page.Items.Select(name => Member(account, name, context))],
                page.IsTruncated,
                page.Marker)));

    private static UserShape Member(Account account, string name, OperationContext context) =>
        UserShape.Basic(account.Id, account.Users.Find(name)!).WithPasswordUse(account, context); // not null: a member exists

    private static PagedList<string> MembersOf(Group group, Account account) => new(
        PagedList.Identity("GetGroup", group.UniqueId),
        last => account.GroupMembers.GetValueOrDefault(group.UniqueId)?.After(last) ?? [],
        name => name);
}

/// <summary>Parameters of GetGroup.</summary>
internal sealed record GetGroupRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string GroupName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of GetGroup.</summary>
/// <param name="Group">The group.</param>
/// <param name="Users">Its users, without tags and boundaries.</param>
/// <param name="IsTruncated">Whether there are more users.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record GetGroupResponse(GroupShape Group, ImmutableArray<UserShape> Users, bool IsTruncated, string? Marker);
