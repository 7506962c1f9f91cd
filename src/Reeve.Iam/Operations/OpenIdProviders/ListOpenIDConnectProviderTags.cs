using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Lists the tags of an OpenID Connect provider.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviderTags.html</remarks>
[Operation(ApiService.Iam, "ListOpenIDConnectProviderTags")]
internal sealed class ListOpenIDConnectProviderTags : IQuery<ListOpenIDConnectProviderTagsRequest, ListOpenIDConnectProviderTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListOpenIDConnectProviderTagsRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<ListOpenIDConnectProviderTagsResponse> Read(Account account, ListOpenIDConnectProviderTagsRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Then(provider => Paging.Take(request, Tags.Of(provider.Url, provider.Tags, "ListOpenIDConnectProviderTags"), account, context))
            .Map(page => new ListOpenIDConnectProviderTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListOpenIDConnectProviderTags.</summary>
internal sealed record ListOpenIDConnectProviderTagsRequest : IPagedRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListOpenIDConnectProviderTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListOpenIDConnectProviderTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
