using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Lists the tags of a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html</remarks>
[Operation(ApiService.Iam, "ListUserTags")]
internal sealed class ListUserTags : IQuery<ListUserTagsRequest, ListUserTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListUserTagsRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<ListUserTagsResponse> Read(Account account, ListUserTagsRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName)
            .Then(user => Paging.Take(request, Tags.Of(user, "ListUserTags"), account, context))
            .Map(page => new ListUserTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListUserTags.</summary>
internal sealed record ListUserTagsRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListUserTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListUserTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
