using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Lists the tags of a SAML provider.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviderTags.html</remarks>
[Operation(ApiService.Iam, "ListSAMLProviderTags")]
internal sealed class ListSAMLProviderTags : IQuery<ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListSAMLProviderTagsRequest request, OperationContext context) =>
        SamlProviderLookup.Target(account, request.SamlProviderArn);

    /// <inheritdoc/>
    public Result<ListSAMLProviderTagsResponse> Read(Account account, ListSAMLProviderTagsRequest request, OperationContext context) =>
        SamlProviderLookup.Existing(account, request.SamlProviderArn)
            .Then(provider => Paging.Take(request, Tags.Of(provider.UniqueId, provider.Tags, "ListSAMLProviderTags"), account, context))
            .Map(page => new ListSAMLProviderTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListSAMLProviderTags.</summary>
internal sealed record ListSAMLProviderTagsRequest : IPagedRequest
{
    [RequiredMember, Length(20, 2048), WireName("SAMLProviderArn")]
    public required string SamlProviderArn { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListSAMLProviderTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListSAMLProviderTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
