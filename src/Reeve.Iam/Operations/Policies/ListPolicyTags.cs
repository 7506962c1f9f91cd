using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Lists the tags of a managed policy.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html</remarks>
[Operation(ApiService.Iam, "ListPolicyTags")]
internal sealed class ListPolicyTags : IQuery<ListPolicyTagsRequest, ListPolicyTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListPolicyTagsRequest request, OperationContext context) =>
        PolicyTargets.Of(account, request.PolicyArn);

    /// <inheritdoc/>
    public Result<ListPolicyTagsResponse> Read(Account account, ListPolicyTagsRequest request, OperationContext context) =>
        PolicyLookup.Existing(account, context, request.PolicyArn)
            .Then(policy => Paging.Take(request, Tags.Of(policy.PolicyId, policy.Tags, "ListPolicyTags"), account, context))
            .Map(page => new ListPolicyTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListPolicyTags.</summary>
internal sealed record ListPolicyTagsRequest : IPagedRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string PolicyArn { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListPolicyTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListPolicyTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
