using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Lists the tags of an instance profile.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html</remarks>
[Operation(ApiService.Iam, "ListInstanceProfileTags")]
internal sealed class ListInstanceProfileTags : IQuery<ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListInstanceProfileTagsRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName);

    /// <inheritdoc/>
    public Result<ListInstanceProfileTagsResponse> Read(Account account, ListInstanceProfileTagsRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Then(profile => Paging.Take(request, Tags.Of(profile.UniqueId, profile.Tags, "ListInstanceProfileTags"), account, context))
            .Map(page => new ListInstanceProfileTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListInstanceProfileTags.</summary>
internal sealed record ListInstanceProfileTagsRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListInstanceProfileTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListInstanceProfileTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
