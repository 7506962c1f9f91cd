using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Groups;

/// <summary>Lists the groups, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html</remarks>
[Operation(ApiService.Iam, "ListGroups")]
internal sealed class ListGroups : IQuery<ListGroupsRequest, ListGroupsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListGroupsRequest request, OperationContext context) =>
        new("*", Arns.Group(account.Id, request.PathPrefix ?? "/", ""));

    /// <inheritdoc/>
    public Result<ListGroupsResponse> Read(Account account, ListGroupsRequest request, OperationContext context) =>
        Paging.Take(request, GroupsBelow(request.PathPrefix, account), account, context).Map(page => new ListGroupsResponse(
            [.. page.Items.Select(group => GroupShape.Of(account.Id, group))], page.IsTruncated, page.Marker));

    private static PagedList<Group> GroupsBelow(string? pathPrefix, Account account) => new(
        PagedList.Identity("ListGroups", pathPrefix),
        last => account.Groups.After(last).Where(group => pathPrefix is null || group.Path.StartsWith(pathPrefix, StringComparison.Ordinal)),
        group => group.Name);
}

/// <summary>Parameters of ListGroups.</summary>
internal sealed record ListGroupsRequest : IPagedRequest
{
    [Length(1, 512), Pattern(TextPattern.PathPrefix)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListGroups.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListGroupsResponse(ImmutableArray<GroupShape> Groups, bool IsTruncated, string? Marker);
