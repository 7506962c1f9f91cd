using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Lists the tags of a role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html</remarks>
[Operation(ApiService.Iam, "ListRoleTags")]
internal sealed class ListRoleTags : IQuery<ListRoleTagsRequest, ListRoleTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListRoleTagsRequest request, OperationContext context) =>
        RoleTargets.Of(account, request.RoleName);

    /// <inheritdoc/>
    public Result<ListRoleTagsResponse> Read(Account account, ListRoleTagsRequest request, OperationContext context) =>
        RoleLookup.Existing(account, request.RoleName)
            .Then(role => Paging.Take(request, Tags.Of(role, "ListRoleTags"), account, context))
            .Map(page => new ListRoleTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListRoleTags.</summary>
internal sealed record ListRoleTagsRequest : IPagedRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListRoleTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListRoleTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
